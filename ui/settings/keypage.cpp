#include "ui/settings/keypage.h"

#include "ui/widgets/textlabel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt
        || key == Qt::Key_Meta || key == Qt::Key_AltGr || key == 0 || key == Qt::Key_unknown;
}

} // namespace

KeyPage::KeyPage(const QString &action, const QString &now)
    : DialogPage(tr("Assign a key"), action)
    , m_field(new QLineEdit(this))
    , m_problem(new TextLabel(QString(), TypeStep::Small, Weight::Bold, ColorRole::Danger, this))
{
    auto *words = new TextLabel(tr("Press the new key. It is %1 now; Esc leaves it so.").arg(now),
                                TypeStep::Body,
                                Weight::Regular,
                                ColorRole::Text,
                                this);
    words->setWordWrap(true);
    body()->addWidget(words);
    m_field->setAccessibleName(tr("New key"));
    m_field->setReadOnly(true);
    m_field->installEventFilter(this);
    body()->addWidget(m_field);
    m_problem->setWordWrap(true);
    m_problem->hide();
    body()->addWidget(m_problem);
    setFirstFocus(m_field);
}

void KeyPage::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
    m_field->setProperty("refused", true);
    m_field->update();
}

bool KeyPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return DialogPage::eventFilter(watched, event);
    }
    const auto *press = static_cast<QKeyEvent *>(event);
    if (press->key() == Qt::Key_Escape) {
        return false; // the dialog goes back
    }
    if (!isModifier(press->key())) {
        const QKeySequence key(static_cast<int>(press->modifiers() & ~Qt::KeypadModifier)
                               | press->key());
        m_field->setText(key.toString(QKeySequence::NativeText));
        emit keyPressed(key);
    }
    return true;
}

} // namespace countertop::ui
