#pragma once

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QKeySequence>
#include <QPushButton>

class QPainter;

namespace countertop::ui {

enum class ButtonVariant {
    Primary, ///< accent fill; one to a screen or dialog
    Secondary, ///< surface with an edge
    Danger, ///< outlined in danger
    DangerFilled, ///< only in the dialog that confirms
    Quiet ///< no edge until the mouse is over it
};
enum class ButtonSize {
    Small,
    Normal,
    Entry, ///< beside the entry line, as high as it
    Large
};
enum class ButtonArrangement {
    Centred, ///< icon, word and key together in the middle
    Spread ///< icon and word at the beginning, amount in the middle, keys at the end
};

/// What is drawn of a button, so that one painter serves buttons, plain push buttons and rows.
struct ButtonFace
{
    ButtonVariant variant = ButtonVariant::Secondary;
    ButtonSize size = ButtonSize::Normal;
    ButtonArrangement arrangement = ButtonArrangement::Centred;
    Icon icon;
    QString word;
    QString secondLine; ///< a hint, or why it cannot be used
    QString amount; ///< what the button takes, in the middle when spread
    QString amountSign;
    QStringList keys;
    bool isEnabled = true;
    bool isHovered = false;
    bool isPressed = false;
    bool isChosen = false;
};

void paintButton(QPainter &painter,
                 const Theme &theme,
                 const QRect &rect,
                 const ButtonFace &face,
                 Qt::LayoutDirection direction);
/// Width that shows everything, and the height of the size step.
QSize buttonSizeHint(const Theme &theme, const ButtonFace &face);
/// Width that still shows the whole word: icon and key chips give way first.
QSize buttonLeastSize(const Theme &theme, const ButtonFace &face);

/// A button with an icon, a word and the key that does the same.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ActionButton(const QString &word, QWidget *parent = nullptr);
    ActionButton(const Icon &icon, const QString &word, QWidget *parent = nullptr);

    QString word() const { return m_face.word; }
    void setWord(const QString &word);
    void setDrawing(const Icon &icon);
    void setVariant(ButtonVariant variant);
    ButtonVariant variant() const { return m_face.variant; }
    void setButtonSize(ButtonSize size);
    void setArrangement(ButtonArrangement arrangement);
    /// Shown as chips and told in the accessible description; the key table of the shell presses.
    void setKeys(const QList<QKeySequence> &keys);
    /// Draws the icon alone; the word stays the name and becomes the tooltip.
    void setIconAlone(bool isAlone);
    /// A hint below the word.
    void setSecondLine(const QString &text);
    void setAmount(const QString &amount, const QString &sign);
    /// Cannot be used, and why: shown as second line, tooltip and accessible description.
    void disableBecause(const QString &reason);
    /// The same with fewer words, or none, as the second line; without a mouse the whole reason is
    /// told when the button is touched.
    void disableBecause(const QString &reason, const QString &secondLine);
    void enable();
    bool isChosen() const { return m_face.isChosen; }
    /// One of several that is in force: selected ground, accent edge, bold.
    void setChosen(bool isChosen);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ButtonFace shownFace() const;
    void describe();
    void refresh();

    ButtonFace m_face;
    bool m_isIconAlone = false;
    QString m_reason;
    QString m_shownReason; ///< of m_reason, what stands on the button
};

} // namespace countertop::ui
