#pragma once

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QWidget>

class QPainter;

namespace countertop::ui {

/// The hues that say in which state something is; accent is for what a customer has (packages).
enum class Tone { Neutral, Accent, Success, Warning, Danger, Info };

ColorRole foregroundOf(Tone tone);
ColorRole softGroundOf(Tone tone);

/// What a chip shows. State is never colour alone: give an icon and a word.
struct ChipFace
{
    Tone tone = Tone::Neutral;
    Icon icon;
    QString word;

    bool operator==(const ChipFace &) const = default;
};

QSize chipSize(const Theme &theme, const ChipFace &face);
/// Paints a chip at the beginning of *rect*, centred in its height. On a marked row the ground is
/// the surface's, so that it stands out.
void paintChip(QPainter &painter,
               const Theme &theme,
               const QRect &rect,
               const ChipFace &face,
               Qt::LayoutDirection direction,
               bool isOnMarkedRow = false);

/// A state beside other words, or a filter that can be pressed when it is checkable.
class Chip final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(const ChipFace &face, QWidget *parent = nullptr);

    void setFace(const ChipFace &face);
    const ChipFace &face() const { return m_face; }
    /// Chips only tell; one that acts takes the focus and the finger.
    void setPressable(bool isPressable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ChipFace m_face;
};

/// A count in a neutral chip; never red for a mere number.
class CountBadge final : public QWidget
{
    Q_OBJECT

public:
    /// *subject* is what is counted, for the accessible name: "Orders to review".
    explicit CountBadge(const QString &subject, QWidget *parent = nullptr);

    /// Hidden at zero.
    void setCount(int count);
    int count() const { return m_count; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_subject;
    int m_count = 0;
};

/// Initials of a person in a circle.
class Avatar final : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(const QString &name, QWidget *parent = nullptr);

    void setName(const QString &name);
    void setChosen(bool isChosen);
    void setLarge(bool isLarge);
    /// "ML" of "Mara Lindqvist", "AN" of "Anna".
    static QString initials(const QString &name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    bool m_isChosen = false;
    bool m_isLarge = false;
};

} // namespace countertop::ui
