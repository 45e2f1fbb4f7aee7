#pragma once

#include "ui/widgets/chip.h"

#include <QList>
#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace countertop::ui {

class ActionButton;
class TextLabel;

/// What a bar says: what happened, what is safe, what to do. No time makes it vanish.
struct BarText
{
    QString id; ///< a message with the same id replaces the one that is shown
    Tone tone = Tone::Warning;
    Icon icon; ///< none: the one of the tone
    QString sentence; ///< bold: what happened
    QString safe; ///< what is safe, what to do
    QString action; ///< word of the one button, may be empty
    QStringList others = {}; ///< words of further, quiet buttons
};

/// One message across the width of the window, below the header.
class BarMessage final : public QWidget
{
    Q_OBJECT

public:
    explicit BarMessage(const BarText &text, QWidget *parent = nullptr);

    QString id() const { return m_text.id; }
    const BarText &text() const { return m_text; }
    /// What happened without what is safe, which its tooltip tells; *place* says which of several
    /// it is: "1/3".
    void setShort(bool isShort, const QString &place);

Q_SIGNALS:
    void actionChosen();
    void otherChosen(int index); ///< of `BarText::others`
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BarText m_text;
    TextLabel *m_words;
};

/// The messages that wait for a person: the three newest in sight, in a low window the newest, the
/// others counted.
class BarMessageStack final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int shownMost = 3;

    explicit BarMessageStack(QWidget *parent = nullptr);

    /// Stays until its cause is gone or a person closes it.
    void add(const BarText &text);
    /// About the step just taken: goes with the next one that succeeds, see `dropPassing`.
    void addPassing(const BarText &text);
    /// Somebody went on: another step, another screen, another person.
    void dropPassing();
    /// The cause is gone: the message goes, too.
    void solve(const QString &id);
    int count() const { return static_cast<int>(m_messages.size()); }
    QList<BarMessage *> messages() const { return m_messages; }

Q_SIGNALS:
    void actionChosen(const QString &id);
    void otherChosen(const QString &id, int index);
    void dismissed(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    QList<BarMessage *> m_messages; ///< newest first
    QStringList m_passing; ///< ids of those that go with the next step
    QVBoxLayout *m_column;
    ActionButton *m_more = nullptr;
    bool m_showsAll = false;
};

} // namespace countertop::ui
