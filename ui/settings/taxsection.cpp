#include "ui/settings/taxsection.h"

#include "core/documents/moneytext.h"
#include "core/till/catalog/catalogdesk.h"
#include "ui/pages/listpane.h"
#include "ui/settings/settingwords.h"
#include "ui/settings/taxclasspage.h"
#include "ui/settings/wordsrow.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/look.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace countertop::ui {

TaxSection::TaxSection(Frame &frame, SettingDraft &draft, QWidget *parent)
    : SettingSection(frame, draft, tr("Taxes"), parent)
{
    addRows({}, { setting::taxMode, setting::taxRounding });
    addStandardClass();
    addClasses();
    connect(&draft, &SettingDraft::changed, this, &TaxSection::showStandard);
}

void TaxSection::addStandardClass()
{
    const SettingDefinition &row = *Settings::definition(setting::taxClass);
    auto *card = new Card(QString(), this);
    card->setBodyFlush();
    m_standard = new QComboBox(card);
    m_standard->setAccessibleName(settingTitle(row));
    m_standard->setMinimumContentsLength(12);
    m_standard->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addWordsRow(*card,
                settingTitle(row),
                tr("A product keeps the class that was chosen for it."),
                m_standard);
    connect(m_standard, &QComboBox::activated, this, [this](int index) {
        this->draft().put(setting::taxClass, m_standard->itemData(index).toString());
    });
    body()->insertWidget(body()->count() - 1, card);
}

void TaxSection::addClasses()
{
    auto *card = new Card(tr("Tax classes"), this);
    m_list = new ListPane({ .subject = tr("Tax classes"),
                            .headers = { tr("Class"), tr("Today") },
                            .numbersFrom = 1,
                            .emptyIcon = Icon(QStringLiteral("landmark")),
                            .emptySentence = tr("No tax classes"),
                            .emptyFact = tr("Goods without a class cannot be sold.") },
                          card);
    m_list->setMinimumHeight(themeOf(this).scaled(260));
    card->body()->addWidget(m_list);
    auto *buttons = new QHBoxLayout;
    auto *change = new ActionButton(Icon(QStringLiteral("pencil")), tr("Change the class"), card);
    auto *add = new ActionButton(Icon(QStringLiteral("plus")), tr("Add a tax class"), card);
    buttons->addStretch(1);
    buttons->addWidget(change);
    buttons->addWidget(add);
    card->body()->addLayout(buttons);
    body()->insertWidget(body()->count() - 1, card);
    connect(add, &ActionButton::clicked, this, [this] { edit(-1); });
    connect(change, &ActionButton::clicked, this, [this] { edit(m_list->markedRow()); });
    connect(m_list, &ListPane::opened, this, &TaxSection::edit);
    connect(m_list, &ListPane::retried, this, &TaxSection::readClasses);
}

void TaxSection::opened()
{
    SettingSection::opened();
    readClasses();
}

void TaxSection::readClasses()
{
    frame().desks.catalog.taxClasses().then(
        this, [this](const Result<std::vector<TaxClass>> &classes) {
            if (!classes) {
                m_list->showProblem(deskProblem(classes.error()));
                return;
            }
            m_classes = *classes;
            showClasses();
            showStandard();
        });
}

QDate TaxSection::today() const
{
    return draft().stored().storeZone().toLocal(frame().desks.clock.now()).date();
}

QString TaxSection::ratesText(const TaxClass &taxClass) const
{
    QStringList rates;
    for (const LineTax &tax : taxesOn(taxClass, today())) {
        rates << tax.letter + u' ' + percentText(tax.rate, frame().locale);
    }
    return rates.isEmpty() ? tr("no tax") : rates.join(QStringLiteral(" + "));
}

void TaxSection::showClasses()
{
    std::vector<PickRow> rows;
    for (const TaxClass &taxClass : m_classes) {
        rows.push_back({ { taxClass.name, ratesText(taxClass) },
                         taxClass.isActive ? QString() : tr("Not used any more"),
                         {} });
    }
    m_list->setRows(std::move(rows));
}

void TaxSection::showStandard()
{
    const QString chosen = draft().text(setting::taxClass);
    m_standard->clear();
    for (const TaxClass &taxClass : m_classes) {
        if (taxClass.isActive || taxClass.id.toText() == chosen) {
            m_standard->addItem(taxClass.name, taxClass.id.toText());
        }
    }
    m_standard->setCurrentIndex(m_standard->findData(chosen));
}

void TaxSection::edit(int row)
{
    const bool isNew = row < 0 || row >= static_cast<int>(m_classes.size());
    TaxClass taxClass;
    if (!isNew) {
        taxClass = m_classes.at(static_cast<std::size_t>(row));
    }
    auto *page = new TaxClassPage(taxClass, frame().desks.ids, frame().locale, today());
    connect(page, &TaxClassPage::classTyped, this, [this, page](const TaxClass &typed) {
        page->setWaiting(true);
        frame()
            .desks.catalog.change({ {}, {}, typed, {} }, *frame().flow.session())
            .then(page, [this, page](const Result<void> &answer) {
                page->setWaiting(false);
                if (!answer) {
                    page->showProblem(deskProblem(answer.error()));
                    frame().sounds.play(Sound::Refused);
                    return;
                }
                page->setStored();
                frame().dialog.back();
                readClasses();
            });
    });
    frame().dialog.open(page, DialogWidth::Middle);
}

} // namespace countertop::ui
