#pragma once

#include "ui/shell/screen.h"
#include "ui/ticket/refusal.h"

#include <vector>

class QComboBox;
class QHBoxLayout;
class QVBoxLayout;

namespace countertop {
struct CompletedTicket;
namespace till {
struct SellableProduct;
struct TilePage;
} // namespace till
} // namespace countertop

namespace countertop::ui {

class ActionButton;
class Avatar;
class DuePanel;
class EntryLine;
class Keypad;
class LastSoldStrip;
class PaymentPage;
class SegmentedControl;
class ShiftActions;
class TextLabel;
class TicketActions;
class TicketLines;
class TileGrid;
enum class PadKey;

/// The counter: the ticket at the beginning, what sells at the end (screens.md 3.7, 1).
class TicketScreen final : public Screen
{
    Q_OBJECT

public:
    explicit TicketScreen(Frame &frame, QWidget *parent = nullptr);
    ~TicketScreen() override;
    Q_DISABLE_COPY_MOVE(TicketScreen)

    void opened() override;
    bool perform(Action action) override;
    bool takeScan(const Scan &scan) override;
    void showKeys() override;
    KeyContext keyContext() const override;
    /// Tiles and prices may have changed.
    void reload();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool takeSign(const QString &text);
    QWidget *buildTicketSide();
    QWidget *buildCustomerStrip();
    QWidget *buildSellingSide();
    QWidget *buildActions();
    QWidget *buildTiles(QWidget *side);
    /// Lays everything out for the room that window and letters leave now.
    void fit();
    void showAvatar();
    void fitTiles();
    void fitActions();
    void showMore();
    void connectFlow();
    void showRights();
    void refresh();
    void refreshStrip();
    void refreshTiles();
    void nameTilePages();
    void showTilePage(int index);
    void takeEntry();
    void takeCode(const QString &text);
    void showRefusal(const Refusal &refusal);
    /// What was refused last, with what whoever is signed in may do about it (CT-21).
    void showRedRow();
    void tellEmptyShelf(const till::SellableProduct &product);
    void padPressed(PadKey key);
    void pay();
    void offerShift(const QString &typed);
    void showPendingGift();
    void takeMessageAction(const QString &message);
    bool performOnLine(Action action);
    bool moveMark(Action action);

    std::unique_ptr<TicketActions> m_actions;
    std::unique_ptr<ShiftActions> m_shiftActions;
    TextLabel *m_customerName = nullptr;
    TextLabel *m_customerFacts = nullptr;
    Avatar *m_avatar = nullptr;
    TicketLines *m_lines = nullptr;
    QWidget *m_empty = nullptr;
    DuePanel *m_due = nullptr;
    EntryLine *m_entry = nullptr;
    LastSoldStrip *m_strip = nullptr;
    SegmentedControl *m_pages = nullptr;
    QComboBox *m_pageChoice = nullptr; ///< in place of m_pages where there is little room
    QWidget *m_tileSide = nullptr; ///< the tiles with m_pageChoice above them
    QHBoxLayout *m_middle = nullptr; ///< m_tileSide and the pad
    QHBoxLayout *m_sides = nullptr; ///< the ticket and what sells
    ActionButton *m_find = nullptr;
    ActionButton *m_turn = nullptr; ///< shows the other of tiles and pad where they take turns
    bool m_showsPad = false; ///< where they take turns
    TileGrid *m_tiles = nullptr;
    Keypad *m_keypad = nullptr;
    std::vector<std::pair<Action, ActionButton *>> m_rowActions; ///< beside More
    ActionButton *m_more = nullptr;
    ActionButton *m_pay = nullptr;
    std::vector<till::TilePage> m_tilePages;
    int m_page = 0;
    Refusal m_refusal; ///< the last one; in sight while the entry line is red
    QString m_lastScanned;
    std::int64_t m_lastScannedMs = 0; ///< of the monotonic clock
    bool m_reprintsLastSale = false; ///< asked for before somebody signed in
};

} // namespace countertop::ui
