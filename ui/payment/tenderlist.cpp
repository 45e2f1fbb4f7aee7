#include "ui/payment/tenderlist.h"

#include "core/base/check.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

QLabel *iconLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    const Theme &theme = themeOf(parent);
    label->setPixmap(Icon(name).pixmap(theme.iconPixels(IconSize::Normal),
                                       theme.color(ColorRole::Text),
                                       parent->devicePixelRatioF()));
    return label;
}

QString tenderDetail(const Tender &tender, const QLocale &locale)
{
    if (tender.foreign) {
        return amountWithCodeText(tender.foreign->given, locale);
    }
    return tender.lastFour.isEmpty() ? QString() : QStringLiteral("•• ") + tender.lastFour;
}

} // namespace

QString tenderWord(TenderKind kind)
{
    switch (kind) {
    case TenderKind::Cash:
        return TenderList::tr("Cash");
    case TenderKind::CardSlip:
        return TenderList::tr("Card");
    case TenderKind::Account:
        return TenderList::tr("Account");
    case TenderKind::StoreCredit:
        return TenderList::tr("Store credit");
    }
    CT_CHECK(!"unknown kind of tender");
}

QString tenderWord(TenderKind kind, const Settings &settings)
{
    const QString name = settings.tenderName(kind);
    return name.isEmpty() ? tenderWord(kind) : name;
}

QString tenderIconName(TenderKind kind)
{
    switch (kind) {
    case TenderKind::Cash:
        return QStringLiteral("banknote");
    case TenderKind::CardSlip:
        return QStringLiteral("credit-card");
    case TenderKind::Account:
        return QStringLiteral("wallet");
    case TenderKind::StoreCredit:
        return QStringLiteral("gift");
    }
    CT_CHECK(!"unknown kind of tender");
}

TenderList::TenderList(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    setAccessibleName(tr("Tenders given"));
}

void TenderList::show(const std::vector<Tender> &tenders,
                      const Money &rounding,
                      const Settings &settings,
                      const QLocale &locale)
{
    while (QLayoutItem *old = m_rows->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    if (tenders.empty()) {
        return;
    }
    m_rows->addWidget(new TextLabel(
        tr("Tenders given"), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this));
    for (std::size_t index = 0; index < tenders.size(); ++index) {
        m_rows->addWidget(row(tenders.at(index), index + 1 == tenders.size(), settings, locale));
        m_rows->addWidget(new Hairline(Qt::Horizontal, this));
    }
    if (!rounding.isZero()) {
        auto *line = new QWidget(this);
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins(0, space::n2, 0, space::n2);
        layout->addWidget(new TextLabel(
            tr("Cash rounding"), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, line));
        layout->addStretch(1);
        layout->addWidget(new TextLabel(signedMoneyText(rounding, locale),
                                        TypeStep::Small,
                                        Weight::Regular,
                                        ColorRole::Text,
                                        line));
        m_rows->addWidget(line);
    }
}

QWidget *
TenderList::row(const Tender &tender, bool isLast, const Settings &settings, const QLocale &locale)
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, space::n1, 0, space::n1);
    layout->setSpacing(space::n2);
    layout->addWidget(iconLabel(tenderIconName(tender.kind), line));
    layout->addWidget(new TextLabel(
        tenderWord(tender.kind, settings), TypeStep::Body, Weight::Regular, ColorRole::Text, line));
    layout->addWidget(new TextLabel(tenderDetail(tender, locale),
                                    TypeStep::Small,
                                    Weight::Regular,
                                    ColorRole::TextMuted,
                                    line));
    layout->addStretch(1);
    layout->addWidget(new TextLabel(
        moneyText(tender.given, locale), TypeStep::Body, Weight::Bold, ColorRole::Text, line));
    if (isLast) {
        auto *remove = new ActionButton(tr("Remove"), line);
        remove->setVariant(ButtonVariant::Quiet);
        remove->setButtonSize(ButtonSize::Small);
        remove->setKeys({ QKeySequence(Qt::Key_Delete) });
        remove->setFocusPolicy(Qt::NoFocus);
        connect(remove, &ActionButton::clicked, this, &TenderList::removeWanted);
        layout->addWidget(remove);
    }
    return line;
}

} // namespace countertop::ui
