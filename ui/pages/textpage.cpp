#include "ui/pages/textpage.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextBoundaryFinder>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

/// Characters as a person counts them.
int graphemes(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    while (finder.toNextBoundary() > 0) {
        ++count;
    }
    return count;
}

} // namespace

TextPage::TextPage(const Question &question, Take take)
    : DialogPage(question.title, question.subject)
    , m_take(std::move(take))
    , m_before(question.text)
    , m_lengthMost(question.lengthMost)
    , m_edit(new QPlainTextEdit(question.text, this))
    , m_left(new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this))
    , m_problem(new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::Danger, this))
{
    m_edit->setAccessibleName(question.field);
    m_edit->setTabChangesFocus(true);
    m_edit->setMinimumHeight(themeOf(this).scaled(96));
    m_edit->installEventFilter(this);
    m_problem->setWordWrap(true);
    m_problem->hide();
    body()->addWidget(new TextLabel(
        question.field, TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this));
    body()->addWidget(m_edit);
    body()->addWidget(m_left);
    body()->addWidget(m_problem);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &TextPage::count);
    connect(setPrimary(question.primary, QKeySequence(Qt::CTRL | Qt::Key_Return)),
            &ActionButton::clicked,
            this,
            &TextPage::takeNow);
    setFirstFocus(m_edit);
    count();
}

bool TextPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && !key->modifiers().testFlag(Qt::ShiftModifier)) {
            takeNow();
            return true;
        }
    }
    return DialogPage::eventFilter(watched, event);
}

void TextPage::count()
{
    m_mayLose = false;
    const int left = m_lengthMost - graphemes(m_edit->toPlainText());
    m_left->setText(tr("%n character(s) left", nullptr, left));
    m_left->setColorRole(left < 0 ? ColorRole::Danger : ColorRole::TextMuted);
}

void TextPage::takeNow()
{
    m_isTaken = true; // the page may be left from within
    const QString problem = m_take(m_edit->toPlainText().trimmed());
    m_isTaken = problem.isEmpty();
    m_problem->setText(problem);
    m_problem->setVisible(!m_isTaken);
}

bool TextPage::mayLeave()
{
    if (m_isTaken || m_mayLose || m_edit->toPlainText() == m_before) {
        return true;
    }
    m_mayLose = true;
    m_problem->setText(tr("The words are not stored yet. Go back once more to lose them."));
    m_problem->show();
    return false;
}

} // namespace countertop::ui
