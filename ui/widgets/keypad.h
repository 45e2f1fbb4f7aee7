#pragma once

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QList>
#include <QWidget>

namespace countertop::ui {

/// What a key of the pad means; digits and the decimal mark arrive as text instead.
enum class PadKey { Text, Backspace, Clear, Enter, Quantity, Discount, Less, Price, Exact };

enum class PadLayout {
    Ticket, ///< 7-8-9 above, operators at the right, Enter double width
    Amount, ///< digits, Back, Clear and Exact, as in payment
    Number, ///< digits with the decimal mark, Back and Clear, as for a price
    Count, ///< digits, Clear and Back, as when the drawer is counted
    Pin ///< 1-2-3 above, as on a telephone; keys of 20 mm
};

/// One key: a sign, and for operators the word below it with the key that does the same.
class PadButton final : public QAbstractButton
{
    Q_OBJECT

public:
    PadButton(
        PadKey key, const QString &sign, const QString &word, const Icon &icon, QWidget *parent);

    PadKey key() const { return m_key; }
    QString sign() const { return m_sign; }
    void setSign(const QString &sign);
    /// Shown behind the word and told in the accessible description.
    void setKeyText(const QString &key);
    /// Cannot be used, and why: shown as tooltip and told in the accessible description.
    void disableBecause(const QString &reason);
    void enable();

    QSize sizeHint() const override;
    /// In a narrow room the sign alone.
    QSize minimumSizeHint() const override;
    void setMeasure(Measure measure);
    /// Sign and word have room on it; the key of the word gives way first.
    bool fitsWord() const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    void paintWord(QPainter &painter, const QColor &text, const QColor &muted) const;
    QString caption() const;
    QFont signFont() const;
    /// With the word below the sign, and without it.
    QSize wholeSize() const;
    QSize signSize() const;
    bool hasSign() const { return !m_sign.isEmpty() || !m_icon.isNull(); }

    PadKey m_key;
    QString m_sign;
    QString m_word;
    QString m_keyText;
    QString m_reason;
    Icon m_icon;
    Measure m_measure = Measure::KeypadKey;
};

/// The number pad. Never mirrored: 7-8-9 run from left to right in every language. Keys do not
/// take the focus from the entry line when touched; with the keyboard the pad is one stop of Tab
/// and the arrow keys move inside.
class Keypad final : public QWidget
{
    Q_OBJECT

public:
    explicit Keypad(PadLayout layout, QWidget *parent = nullptr);

    PadLayout padLayout() const { return m_layout; }
    /// The decimal mark of the locale; the key types it.
    void setDecimalMark(const QString &mark);
    /// The pad's button for a digit, "00" or the mark, or for an operator; nullptr if it has none.
    PadButton *button(const QString &sign) const;
    PadButton *button(PadKey key) const;
    QList<PadButton *> buttons() const { return m_buttons; }
    /// All words below signs, or none of them.
    bool showsWords() const;

Q_SIGNALS:
    /// A digit, "00" or the decimal mark.
    void typed(const QString &text);
    void pressed(countertop::ui::PadKey key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    PadButton *add(int row,
                   int column,
                   PadKey key,
                   const QString &sign,
                   const QString &word = {},
                   const Icon &icon = Icon(),
                   int rows = 1,
                   int columns = 1);
    void buildTicket();
    void addDigitsAndMark();
    void buildNumber();
    void buildAmount();
    void buildCount();
    void buildPin();
    void addDigits(int firstRow, bool isTelephone);
    void shareRoom();
    void moveFocus(const PadButton &from, int key);

    PadLayout m_layout;
    QList<PadButton *> m_buttons;
};

} // namespace countertop::ui
