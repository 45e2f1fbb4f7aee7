#pragma once

#include "core/domain/shift/shift.h"

#include <QLocale>
#include <QWidget>

#include <vector>

class QBoxLayout;
class QLineEdit;

namespace countertop::ui {

class TextLabel;

/// One coin or note of the count: its value, how many, what they come to.
class PieceRow final : public QWidget
{
    Q_OBJECT

public:
    PieceRow(const Money &value, const QLocale &locale, QWidget *parent = nullptr);

    const Money &value() const { return m_value; }
    QLineEdit *edit() const { return m_pieces; }
    std::int64_t pieces() const;
    void setLocked(bool isLocked);

signals:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Letters and columns as they fit now.
    void fit();

    Money m_value;
    QLocale m_locale;
    TextLabel *m_word;
    QLineEdit *m_pieces;
    TextLabel *m_amount;
};

/// The drawer counted by coin and note: notes at the beginning, coins beside them, sums from the
/// domain. Arrow keys and Enter move between the rows; the pad types into the marked one.
class CashCounter final : public QWidget
{
    Q_OBJECT

public:
    CashCounter(Currency currency, const QLocale &locale, QWidget *parent = nullptr);

    /// Pieces by value; values without a piece are left out.
    CashCount count() const;
    Money total() const;
    bool isTouched() const; ///< somebody typed a number, zero counts
    void clear();
    /// Nothing can be changed any more.
    void setLocked(bool isLocked);

    /// "Pieces of 5,00" and how many, for the head of the pad.
    QString markedSubject() const;
    QString markedPieces() const;
    QWidget *firstField() const;
    void type(const QString &digits);
    void backspace();
    void clearMarked();
    void move(int steps);

signals:
    void changed();
    void markChanged();
    void finished(); ///< Enter on the last box, Ctrl+Enter on any

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    QWidget *column(const QString &heading, std::span<const std::int64_t> values, TextLabel *&sum);
    Money sumOf(std::size_t first, std::size_t count) const;
    void refresh();
    PieceRow *marked() const;

    Currency m_currency;
    QLocale m_locale;
    std::vector<PieceRow *> m_rows; ///< notes from the largest, then coins from the largest
    QBoxLayout *m_columns;
    TextLabel *m_notes = nullptr;
    TextLabel *m_coins = nullptr;
    std::size_t m_marked = 0;
};

} // namespace countertop::ui
