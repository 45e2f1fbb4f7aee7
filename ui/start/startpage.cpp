#include "ui/start/startpage.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace countertop::ui {

StartPage::StartPage(const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_body(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_problem(new TextLabel(QString(), TypeStep::Control, Weight::Bold, ColorRole::Danger, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::n10, space::n8, space::n10, space::n8);
    layout->setSpacing(space::n3);
    auto *head = new TextLabel(title, TypeStep::Figure, Weight::Bold, ColorRole::Text, this);
    head->setWordWrap(true);
    layout->addWidget(head);
    auto *words
        = new TextLabel(sentence, TypeStep::Body, Weight::Regular, ColorRole::TextMuted, this);
    words->setWordWrap(true);
    layout->addWidget(words);
    layout->addSpacing(space::n2);
    m_body->setSpacing(space::n3);
    layout->addLayout(m_body);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addStretch(1);
    m_buttons->setSpacing(space::n3);
    m_buttons->addStretch(1);
    layout->addLayout(m_buttons);
}

void StartPage::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void StartPage::place(const QString &word, QWidget *field)
{
    field->setAccessibleName(word);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::n1);
    auto *label = new TextLabel(word, TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this);
    label->setBuddy(field);
    column->addWidget(label);
    column->addWidget(field);
    if (m_pairLeft > 0) {
        m_pair->addLayout(column, 1);
        --m_pairLeft;
    } else {
        m_body->addLayout(column);
    }
    if (m_firstFocus == nullptr) {
        m_firstFocus = field;
    }
}

QLineEdit *StartPage::addField(const QString &word, const QString &hint)
{
    auto *edit = new QLineEdit(this);
    edit->setPlaceholderText(hint);
    place(word, edit);
    connect(edit, &QLineEdit::returnPressed, this, &StartPage::wentOn);
    connect(edit, &QLineEdit::textEdited, this, [this, edit] { accept(edit); });
    return edit;
}

QComboBox *StartPage::addChoice(const QString &word, const QStringList &choices)
{
    auto *box = new QComboBox(this);
    box->addItems(choices);
    place(word, box);
    return box;
}

void StartPage::beginPair()
{
    m_pair = new QHBoxLayout;
    m_pair->setSpacing(space::n4);
    m_pairLeft = 2;
    m_body->addLayout(m_pair);
}

ActionButton *StartPage::setOn(const QString &word)
{
    auto *button = new ActionButton(word, this);
    button->setVariant(ButtonVariant::Primary);
    button->setButtonSize(ButtonSize::Normal);
    m_buttons->addWidget(button);
    connect(button, &ActionButton::clicked, this, &StartPage::wentOn);
    return button;
}

ActionButton *StartPage::addBack(const QString &word)
{
    auto *button = new ActionButton(Icon(QStringLiteral("chevron-left")), word, this);
    button->setButtonSize(ButtonSize::Normal);
    m_buttons->insertWidget(0, button);
    connect(button, &ActionButton::clicked, this, &StartPage::wentBack);
    return button;
}

void StartPage::refuse(QWidget *field, const QString &sentence)
{
    field->setProperty("refused", true);
    field->update();
    field->setFocus();
    showProblem(sentence);
}

void StartPage::accept(QWidget *field)
{
    field->setProperty("refused", false);
    field->update();
    showProblem({});
}

} // namespace countertop::ui
