#include "ui/pages/formpage.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/room.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace countertop::ui {

FormPage::FormPage(const QString &title, const QString &subject, const QString &primary)
    : DialogPage(title, subject)
    , m_problem(new TextLabel(QString(), TypeStep::Small, Weight::Bold, ColorRole::Danger, this))
{
    m_problem->setWordWrap(true);
    m_problem->hide();
    body()->addWidget(m_problem);
    connect(setPrimary(primary, QKeySequence(Qt::CTRL | Qt::Key_Return)),
            &ActionButton::clicked,
            this,
            &FormPage::stored);
    keepFitting(*this, [this] { fit(); });
}

void FormPage::place(const QString &word, QWidget *field)
{
    field->setAccessibleName(word);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::n1);
    auto *label = new TextLabel(word, TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this);
    label->setWordWrap(true);
    label->setBuddy(field);
    column->addWidget(label);
    column->addWidget(field);
    if (m_pairLeft > 0) {
        m_pair->addLayout(column, 1);
        --m_pairLeft;
    } else {
        body()->addLayout(column);
    }
    if (firstFocus() == nullptr) {
        setFirstFocus(field);
    }
}

QLineEdit *FormPage::addText(const QString &word, const QString &text, const QString &hint)
{
    auto *edit = new QLineEdit(text, this);
    edit->setPlaceholderText(hint);
    place(word, edit);
    connect(edit, &QLineEdit::textEdited, this, &FormPage::touch);
    connect(edit, &QLineEdit::returnPressed, this, &FormPage::stored);
    return edit;
}

QPlainTextEdit *FormPage::addLongText(const QString &word, const QString &text, const QString &hint)
{
    auto *edit = new QPlainTextEdit(text, this);
    edit->setPlaceholderText(hint);
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(themeOf(this).scaled(84));
    place(word, edit);
    connect(edit, &QPlainTextEdit::textChanged, this, &FormPage::touch);
    return edit;
}

QComboBox *FormPage::addChoice(const QString &word, const QStringList &choices, int current)
{
    auto *box = new QComboBox(this);
    box->addItems(choices);
    box->setCurrentIndex(current);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    place(word, box);
    connect(box, &QComboBox::activated, this, &FormPage::touch);
    return box;
}

QCheckBox *FormPage::addCheck(const QString &word, bool isOn)
{
    auto *box = new QCheckBox(word, this);
    box->setAccessibleName(word);
    box->setChecked(isOn);
    if (m_pairLeft > 0) {
        m_pair->addWidget(box, 1);
        --m_pairLeft;
    } else {
        body()->addWidget(box);
    }
    connect(box, &QCheckBox::clicked, this, &FormPage::touch);
    return box;
}

void FormPage::addHeading(const QString &words)
{
    body()->addSpacing(space::n2);
    body()->addWidget(new TextLabel(words, TypeStep::Body, Weight::Bold, ColorRole::Text, this));
}

void FormPage::addSentence(const QString &words)
{
    auto *label
        = new TextLabel(words, TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this);
    label->setWordWrap(true);
    body()->addWidget(label);
}

void FormPage::beginPair()
{
    m_pair = new QHBoxLayout;
    m_pairLeft = 2;
    m_pairs.push_back(m_pair);
    body()->addLayout(m_pair);
    fit();
}

void FormPage::fit()
{
    const bool isScant = roomOf(this).isScant();
    for (QBoxLayout *pair : m_pairs) {
        pair->setDirection(isScant ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        pair->setSpacing(isScant ? space::n3 : space::n4);
    }
}

void FormPage::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void FormPage::setWaiting(bool isWaiting)
{
    primary()->setEnabled(!isWaiting);
}

bool FormPage::mayLeave()
{
    if (!m_isTouched || m_hasWarned) {
        return true;
    }
    m_hasWarned = true;
    showProblem(tr("This is not stored yet. Go back once more to lose it."));
    return false;
}

} // namespace countertop::ui
