#pragma once

#include <QSize>

#include <functional>

class QWidget;

namespace countertop::ui {

/// How much room a window has for its letters: its size in pixels at letters of 100 %. Letters of
/// 200 % at 1280 × 800 have the room of 640 × 400. What gives way in which room is decided here
/// alone; screens ask, and ask again when window or letters change.
class Room final
{
public:
    explicit constexpr Room(const QSize &size)
        : m_size(size)
    {
    }

    /// The screens stand as they are drawn; in a narrower room their parts give way.
    constexpr bool isAmple() const { return m_size.width() >= 1000; }
    /// What stands one below the other elsewhere gives way to the number pad, as at 1280 × 800.
    constexpr bool isLow() const { return m_size.height() < 900; }
    /// Messages say what happened and leave the rest to their tooltip.
    constexpr bool isShort() const { return m_size.height() < 480; }
    /// Tiles and number pad take turns.
    constexpr bool isScant() const { return m_size.width() < 600; }
    /// In a smaller one the rail has icons only, named by their tooltips.
    constexpr bool hasRailWords() const { return m_size.width() >= 800 && m_size.height() >= 500; }
    constexpr bool hasRailKeys() const { return isAmple() && m_size.height() >= 600; }

    /// Of the sums of cash that are offered, as many as have room side by side; none where the
    /// tenders need two rows.
    constexpr std::size_t quickSumsMost() const { return isAmple() ? 9 : isScant() ? 0 : 4; }

    bool operator==(const Room &) const = default;
    /// The same gives way.
    constexpr bool isLike(const Room &other) const
    {
        return isAmple() == other.isAmple() && isLow() == other.isLow()
            && isShort() == other.isShort() && isScant() == other.isScant()
            && hasRailWords() == other.hasRailWords() && hasRailKeys() == other.hasRailKeys();
    }

private:
    QSize m_size;
};

/// The room in the window of *widget*.
Room roomOf(const QWidget *widget);
/// Calls *fit* whenever *widget* has another size or other letters: what it lays out by its room is
/// laid out again. For the end of a constructor, once all of it is made.
void keepFitting(QWidget &widget, std::function<void()> fit);
/// Has everything in *root* lay itself out for the room it stands in now: another size of the
/// window, or another window than it was made in. Least sizes are asked for again.
void fitToRoom(QWidget &root);

} // namespace countertop::ui
