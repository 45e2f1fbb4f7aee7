#include "ui/ticket/giftpage.h"

#include "core/domain/ticket/freetext.h"
#include "core/domain/ticket/ticketedit.h"
#include "ui/ticket/refusal.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace countertop::ui {

GiftPage::GiftPage(Frame &frame)
    : DialogPage(tr("This is a gift for someone else"), tr("the next article"))
    , m_frame(frame)
{
    auto *names = new QHBoxLayout;
    names->setSpacing(space::n3);
    auto *first = new QVBoxLayout;
    auto *last = new QVBoxLayout;
    const auto field = [this](QVBoxLayout *column, const QString &name, bool isNeeded) {
        column->setSpacing(space::n1);
        column->addWidget(new TextLabel(isNeeded ? tr("%1 (needed)").arg(name) : name,
                                        TypeStep::Small,
                                        Weight::Regular,
                                        ColorRole::TextMuted,
                                        this));
        auto *edit = new QLineEdit(this);
        edit->setAccessibleName(name);
        column->addWidget(edit);
        connect(edit, &QLineEdit::returnPressed, this, &GiftPage::takeNow);
        return edit;
    };
    m_firstName = field(first, tr("First name"), true);
    m_phone = field(first, tr("Phone"), false);
    m_lastName = field(last, tr("Last name"), true);
    m_email = field(last, tr("E-mail"), false);
    names->addLayout(first, 1);
    names->addLayout(last, 1);
    body()->addLayout(names);
    body()->addWidget(
        new TextLabel(tr("Message"), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this));
    m_message = new QPlainTextEdit(this);
    m_message->setAccessibleName(tr("Message"));
    m_message->setTabChangesFocus(true);
    m_message->setMinimumHeight(themeOf(this).scaled(96));
    body()->addWidget(m_message);
    m_left = new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this);
    body()->addWidget(m_left);
    m_problem = new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::Danger, this);
    m_problem->setWordWrap(true);
    body()->addWidget(m_problem);
    connect(m_message, &QPlainTextEdit::textChanged, this, &GiftPage::count);
    connect(setPrimary(tr("Next article is the gift")),
            &ActionButton::clicked,
            this,
            &GiftPage::takeNow);
    setFirstFocus(m_firstName);
    setTabOrder(m_firstName, m_lastName);
    setTabOrder(m_lastName, m_phone);
    setTabOrder(m_phone, m_email);
    setTabOrder(m_email, m_message);
    count();
}

GiftDetails GiftPage::details() const
{
    return { m_firstName->text().trimmed(),
             m_lastName->text().trimmed(),
             m_phone->text().trimmed(),
             m_email->text().trimmed(),
             m_message->toPlainText() };
}

void GiftPage::count()
{
    const auto left = GiftDetails::messageLengthMax
        - static_cast<int>(characterCount(m_message->toPlainText()));
    m_left->setText(tr("%n character(s) left", nullptr, left));
    m_left->setColorRole(left < 0 ? ColorRole::Danger : ColorRole::TextMuted);
}

void GiftPage::takeNow()
{
    const GiftDetails gift = details();
    const auto checked = checkGift(gift);
    if (!checked) {
        m_problem->setText(sentenceFor(checked.error()));
        m_frame.sounds.play(Sound::Refused);
        if (gift.firstName.isEmpty() || gift.lastName.isEmpty()) {
            (gift.firstName.isEmpty() ? m_firstName : m_lastName)->setFocus();
        }
        return;
    }
    m_mayLose = true;
    emit chosen(gift);
}

bool GiftPage::mayLeave()
{
    if (m_mayLose || details() == GiftDetails{}) {
        return true;
    }
    m_mayLose = true;
    m_problem->setText(tr("The words are not stored yet. Go back once more to lose them."));
    return false;
}

} // namespace countertop::ui
