#include "ui/ticket/ticketscreen.h"

#include "core/domain/people/rights.h"
#include "core/domain/ticket/entry.h"
#include "ui/payment/paymentpage.h"
#include "ui/people/actionrights.h"
#include "ui/shift/shiftactions.h"
#include "ui/shift/shiftflow.h"
#include "ui/ticket/duepanel.h"
#include "ui/ticket/lineshow.h"
#include "ui/ticket/ticketactions.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/entryline.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/room.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tilegrid.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace countertop::ui {

namespace {

/// The tint of a product's tile by its name in the catalogue.
Tint tintNamed(const QString &name)
{
    static const QStringList names
        = { QStringLiteral("clay"), QStringLiteral("sand"),  QStringLiteral("plum"),
            QStringLiteral("sage"), QStringLiteral("slate"), QStringLiteral("rose") };
    const auto index = names.indexOf(name);
    return index < 0 ? Tint::Clay : static_cast<Tint>(index);
}

} // namespace

TicketScreen::~TicketScreen() = default;

void TicketScreen::opened()
{
    m_entry->edit()->setFocus();
    showRights(); // somebody else may have signed in
    frame().flow.priceAgain();
    if (m_tilePages.empty()) {
        reload();
    }
    refresh();
    if (m_reprintsLastSale) {
        takeMessageAction(QStringLiteral("last-sale"));
    }
}

void TicketScreen::takeMessageAction(const QString &message)
{
    if (message == QStringLiteral("gift")) {
        frame().flow.setPendingGift({});
        return;
    }
    if (message != QStringLiteral("last-sale")) {
        return;
    }
    // A copy is somebody's act: before sign-in it waits for who comes (CT-63).
    m_reprintsLastSale = !frame().flow.session().has_value();
    if (!m_reprintsLastSale) {
        frame().messages.solve(message);
        m_actions->printAgain();
    }
}

void TicketScreen::showPendingGift()
{
    const std::optional<GiftDetails> &gift = frame().flow.pendingGift();
    if (!gift) {
        frame().messages.solve(QStringLiteral("gift"));
        return;
    }
    frame().messages.add(
        { QStringLiteral("gift"),
          Tone::Info,
          Icon(QStringLiteral("gift")),
          tr("The next article is a gift for %1 %2.").arg(gift->firstName, gift->lastName),
          tr("Scan it, or choose its tile."),
          tr("No gift") });
    m_entry->edit()->setFocus();
}

void TicketScreen::reload()
{
    frame().desks.catalog.tilePages().then(
        this, [this](const Result<std::vector<till::TilePage>> &pages) {
            if (!pages) {
                return;
            }
            m_tilePages = *pages;
            nameTilePages();
            showTilePage(0);
        });
}

void TicketScreen::nameTilePages()
{
    static constexpr int keyedPages = 9;
    m_pages->clear();
    m_pageChoice->clear();
    for (int index = 0; index < static_cast<int>(m_tilePages.size()); ++index) {
        const auto action = static_cast<Action>(static_cast<int>(Action::TilePage1) + index);
        const QString &name = m_tilePages.at(static_cast<std::size_t>(index)).name;
        m_pageChoice->addItem(name.isEmpty() ? tr("Favourites") : name);
        m_pages->addSegment(m_pageChoice->itemText(index),
                            index < keyedPages ? frame().keys.keysOf(action).value(0)
                                               : QKeySequence());
    }
    fitTiles();
}

void TicketScreen::showKeys()
{
    const KeyTable &keys = frame().keys;
    m_entry->setKey(keys.keysOf(Action::EntryLine).value(0));
    const auto show = [this, &keys](PadKey key, Action action) {
        // The sign of the entry line is nearer to the pad than a function key.
        m_keypad->button(key)->setKeyText(
            keys.shownKeys(action).last().toString(QKeySequence::NativeText));
    };
    show(PadKey::Quantity, Action::Quantity);
    show(PadKey::Discount, Action::DiscountLine);
    show(PadKey::Price, Action::ChangePrice);
    m_keypad->button(PadKey::Less)->setKeyText(QStringLiteral("−"));
    nameTilePages();
    m_pages->setCurrent(m_page);
    m_pageChoice->setCurrentIndex(m_page);
}

void TicketScreen::showTilePage(int index)
{
    if (index < 0 || index >= static_cast<int>(m_tilePages.size())) {
        return;
    }
    m_page = index;
    m_pages->setCurrent(index);
    m_pageChoice->setCurrentIndex(index);
    refreshTiles();
}

void TicketScreen::refreshTiles()
{
    if (m_tilePages.empty()) {
        return;
    }
    const QDate day = frame().flow.sellingTerms().day;
    QList<TileFace> faces;
    for (const till::SellableProduct &product :
         m_tilePages.at(static_cast<std::size_t>(m_page)).tiles) {
        const std::optional<Money> price = priceOn(product.product, day);
        TileFace face;
        face.name = product.product.name;
        face.price = price ? moneyText(*price, frame().locale) : tr("open");
        face.icon = Icon::named(product.product.icon).value_or(Icon());
        face.tint = tintNamed(product.product.tint);
        face.isTinted = !product.product.tint.isEmpty();
        if (!product.taxClass) {
            face.reason = tr("tax?");
        }
        for (const TicketLine &line : frame().flow.ticket().lines) {
            face.isOnTicket
                = face.isOnTicket || (!line.voided && line.product == product.product.id);
        }
        faces.push_back(face);
    }
    m_tiles->setTiles(faces);
}

void TicketScreen::refresh()
{
    const TicketFlow &flow = frame().flow;
    const Ticket &ticket = flow.ticket();
    m_lines->setRows(shownLines(ticket, flow.priced(), frame().locale));
    int marked = -1;
    for (std::size_t index = 0; index < ticket.lines.size(); ++index) {
        if (flow.markedLine() == ticket.lines.at(index).id) {
            marked = static_cast<int>(index);
        }
    }
    m_lines->setMarked(marked);
    m_lines->setVisible(!ticket.isEmpty());
    m_empty->setVisible(ticket.isEmpty() && !(flow.shownSale() && roomOf(this).isShort()));
    if (flow.shownSale() && ticket.isEmpty()) {
        m_due->showSale(*flow.shownSale());
    } else {
        m_due->showDue(flow.priced(), ticket.terms.taxMode);
    }
    const Money due = flow.priced().total;
    m_pay->setWord(ticket.isEmpty() || due.isPositive() ? tr("Pay")
                       : due.isZero()                   ? tr("Close ticket")
                                                        : tr("Pay back"));
    m_pay->setAmount(moneyText(due.abs(), frame().locale), due.currency().symbol());
    m_pay->setEnabled(!ticket.isEmpty() && !flow.isCompleting());
    m_customerName->setText(ticket.customer ? ticket.customer->name : tr("Walk-in customer"));
    m_customerFacts->setText(ticket.customer && ticket.customer->isTaxExempt ? tr("No tax")
                                                                             : QString());
    m_customerFacts->setVisible(!m_customerFacts->text().isEmpty());
    m_avatar->setName(ticket.customer ? ticket.customer->name : tr("Walk-in"));
    showAvatar();
    refreshStrip();
    refreshTiles();
}

void TicketScreen::refreshStrip()
{
    const TicketFlow &flow = frame().flow;
    if (flow.shownSale() && flow.ticket().isEmpty()) {
        const CompletedTicket &sale = *flow.shownSale();
        m_strip->setDone(tr("Ticket %1 is closed.").arg(sale.receiptNumber.toText()),
                         moneyText(sale.priced.total, frame().locale));
        return;
    }
    const TicketLine *line = flow.newestLine() ? flow.ticket().find(*flow.newestLine()) : nullptr;
    if (line == nullptr || line->voided) {
        m_strip->clear();
        return;
    }
    m_strip->setSold(numberText(line->quantity, frame().locale),
                     line->name,
                     moneyText(line->unitPrice(), frame().locale));
}

bool TicketScreen::takeScan(const Scan &scan)
{
    if (scan.isTooLong) {
        showRefusal(
            { scan.code.left(40), tr("This is far too long for a code. Nothing was sold.") });
        return true;
    }
    // "3*" may stand on the line already: the scanner gives the code after it (CT-13).
    const QString typed = m_entry->isRefused() ? QString() : m_entry->text();
    const QString entry = typed.endsWith(u'*') ? typed + scan.code : scan.code;
    const std::int64_t now = frame().desks.clock.monotonicMs();
    const std::int64_t guardMs = frame().flow.settings().number(setting::doubleReadGuardMs);
    const bool isDoubleRead
        = guardMs > 0 && scan.code == m_lastScanned && now - m_lastScannedMs <= guardMs;
    m_lastScanned = isDoubleRead ? QString() : scan.code; // the answer is no read of its own
    m_lastScannedMs = now;
    if (isDoubleRead) {
        m_actions->askSecond(scan.code, [this, entry] { takeCode(entry); });
    } else {
        takeCode(entry);
    }
    return true;
}

void TicketScreen::takeEntry()
{
    const QString text = m_entry->text().trimmed();
    if (!text.isEmpty()) {
        takeCode(text);
    }
}

void TicketScreen::takeCode(const QString &text)
{
    const auto entry = parseEntry(text);
    if (!entry) {
        showRefusal({ text, entryProblem(entry.error()) });
        return;
    }
    if (const auto *sell = std::get_if<SellCode>(&*entry)) {
        frame().flow.takeCode(sell->code, sell->thousandths);
        return;
    }
    const std::optional<LineId> marked = frame().flow.markedLine();
    const TicketLine *line = marked ? frame().flow.ticket().find(*marked) : nullptr;
    if (line != nullptr) {
        const auto thousandths = std::get<SetMarkedQuantity>(*entry).thousandths;
        m_entry->accept();
        m_entry->setText(QString());
        m_actions->setQuantity(line->id,
                               Quantity::fromThousandths(thousandths, line->quantity.unit()));
    }
}

void TicketScreen::showRefusal(const Refusal &refusal)
{
    frame().sounds.play(Sound::Refused);
    if (frame().dialog.isOpen()) {
        return; // the page in sight says it
    }
    m_refusal = refusal;
    showRedRow();
    m_entry->edit()->setFocus();
}

void TicketScreen::showRedRow()
{
    const bool isOffered = m_refusal.unknownPieces && denial(frame(), rights::openPrice).isEmpty();
    m_entry->refuse(
        m_refusal.code, m_refusal.sentence, isOffered ? tr("Sell at a typed price") : QString());
}

void TicketScreen::padPressed(PadKey key)
{
    switch (key) {
    case PadKey::Text:
        return;
    case PadKey::Backspace:
        m_entry->edit()->backspace();
        return;
    case PadKey::Clear:
        m_entry->setText(QString());
        m_entry->accept();
        return;
    case PadKey::Enter:
        takeEntry();
        return;
    case PadKey::Quantity:
        m_entry->text().isEmpty() ? m_actions->changeQuantity()
                                  : m_entry->edit()->insert(QStringLiteral("*"));
        return;
    case PadKey::Discount:
        m_actions->discountLine();
        return;
    case PadKey::Less:
        m_actions->takeOneOff();
        return;
    case PadKey::Price:
        m_actions->changePrice();
        return;
    case PadKey::Exact:
        pay();
        return;
    }
}

bool TicketScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_entry && event->type() == QEvent::LayoutRequest) {
        fitActions(); // a refused code needs room for its reason
    }
    if (watched == m_entry->edit() && event->type() == QEvent::KeyPress) {
        const QString text = static_cast<QKeyEvent *>(event)->text();
        const bool isTab = text == QStringLiteral("\t"); // goes to what the row offers
        if (m_entry->isRefused() && !text.isEmpty() && !isTab) {
            // Only a key or a good scan clears a refused code (CT-21).
            m_entry->accept();
            m_entry->setText(QString());
        }
        return takeSign(text);
    }
    return Screen::eventFilter(watched, event);
}

bool TicketScreen::takeSign(const QString &text)
{
    const auto command
        = text.size() == 1 ? entryCommand(m_entry->text(), text.front()) : std::nullopt;
    if (!command) {
        return false;
    }
    switch (*command) {
    case EntryCommand::Pay:
        pay();
        return true;
    case EntryCommand::MinusOne:
        m_actions->takeOneOff();
        return true;
    case EntryCommand::Discount:
        return perform(Action::DiscountLine);
    case EntryCommand::Quantity:
        return false; // "*5" is read as a whole when Enter ends it
    }
    return false;
}

void TicketScreen::pay()
{
    const QString typed = m_entry->isRefused() ? QString() : m_entry->text().trimmed();
    m_entry->setText(QString());
    if (!frame().shift.shift() && !frame().flow.ticket().isEmpty()) {
        offerShift(typed);
        return;
    }
    m_actions->pay(typed);
}

void TicketScreen::offerShift(const QString &typed)
{
    // Nothing is sold without a shift: the opening is offered, the ticket stays (CT-73).
    m_shiftActions->openShift([this, typed] {
        if (!frame().flow.ticket().isEmpty()) {
            m_actions->pay(typed);
        }
    });
}

KeyContext TicketScreen::keyContext() const
{
    return m_actions->payment() != nullptr ? KeyContext::Payment : KeyContext::Ticket;
}

} // namespace countertop::ui
