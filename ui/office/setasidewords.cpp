#include "ui/office/setasidewords.h"

#include <QCoreApplication>
#include <QLatin1StringView>

namespace countertop::ui {

namespace {

struct CodeRow
{
    QLatin1StringView code;
    const char *why;
    const char *sentence;
};

struct KindRow
{
    QLatin1StringView kind;
    const char *word;
};

const CodeRow general{ QLatin1StringView(),
                       QT_TRANSLATE_NOOP("SetAside", "Not booked"),
                       QT_TRANSLATE_NOOP("SetAside",
                                         "It is stored on this till and not lost. Have the shop's "
                                         "service looked at.") };

const CodeRow codes[] = {
    { QLatin1StringView("unknown_product"),
      QT_TRANSLATE_NOOP("SetAside", "Product unknown"),
      QT_TRANSLATE_NOOP("SetAside",
                        "The sale stands; stock was not moved, for the service has no such "
                        "product. Make it again in the catalogue.") },
    { QLatin1StringView("not_tracked"),
      QT_TRANSLATE_NOOP("SetAside", "No stock kept"),
      QT_TRANSLATE_NOOP("SetAside",
                        "The sale stands; stock was not moved, for none is kept of that product. "
                        "Switch its stock on in the catalogue.") },
    { QLatin1StringView("unknown_customer"),
      QT_TRANSLATE_NOOP("SetAside", "Customer unknown"),
      QT_TRANSLATE_NOOP("SetAside",
                        "The sale stands; the customer's account does not show it, for the service "
                        "does not know the customer. Post it by hand.") },
    { QLatin1StringView("over_limit"),
      QT_TRANSLATE_NOOP("SetAside", "Over the limit"),
      QT_TRANSLATE_NOOP("SetAside",
                        "The sale stands; it takes the customer over what is left. Raise the limit "
                        "or ask for the money.") },
    { QLatin1StringView("behind_set_aside"),
      QT_TRANSLATE_NOOP("SetAside", "Waits for another"),
      QT_TRANSLATE_NOOP("SetAside",
                        "An earlier one about the same thing waits. Put that one right first.") },
    { QLatin1StringView("does_not_add_up"),
      QT_TRANSLATE_NOOP("SetAside", "Does not add up"),
      QT_TRANSLATE_NOOP("SetAside",
                        "Its amounts do not add up for the service. Compare the receipt with the "
                        "drawer, and keep both.") },
    { QLatin1StringView("unknown_kind"),
      QT_TRANSLATE_NOOP("SetAside", "Service too old"),
      QT_TRANSLATE_NOOP("SetAside",
                        "The service does not know this kind yet. Bring it up to date; then it is "
                        "booked.") },
    { QLatin1StringView("unknown_version"),
      QT_TRANSLATE_NOOP("SetAside", "Service too old"),
      QT_TRANSLATE_NOOP("SetAside",
                        "The service does not know this kind yet. Bring it up to date; then it is "
                        "booked.") },
    { QLatin1StringView("malformed"),
      QT_TRANSLATE_NOOP("SetAside", "Unreadable"),
      QT_TRANSLATE_NOOP("SetAside",
                        "The service cannot read it. It is stored on this till: keep a backup and "
                        "ask for support.") },
};

const KindRow kinds[] = {
    { QLatin1StringView("ticket.completed"), QT_TRANSLATE_NOOP("SetAside", "Sale") },
    { QLatin1StringView("ticket.cancelled"), QT_TRANSLATE_NOOP("SetAside", "Cancelled ticket") },
    { QLatin1StringView("line.voided"), QT_TRANSLATE_NOOP("SetAside", "Line taken off") },
    { QLatin1StringView("shift.opened"), QT_TRANSLATE_NOOP("SetAside", "Shift opened") },
    { QLatin1StringView("shift.closed"), QT_TRANSLATE_NOOP("SetAside", "Shift closed") },
    { QLatin1StringView("cash.moved"), QT_TRANSLATE_NOOP("SetAside", "Cash moved") },
    { QLatin1StringView("drawer.opened"), QT_TRANSLATE_NOOP("SetAside", "Drawer, no sale") },
    { QLatin1StringView("drawer.counted"), QT_TRANSLATE_NOOP("SetAside", "Drawer counted") },
    { QLatin1StringView("approval.given"), QT_TRANSLATE_NOOP("SetAside", "Approval") },
};

QString spoken(const char *text)
{
    return QCoreApplication::translate("SetAside", text);
}

} // namespace

SetAsideWords setAsideWords(const QString &code)
{
    for (const CodeRow &row : codes) {
        if (code == row.code) {
            return { spoken(row.why), spoken(row.sentence) };
        }
    }
    return { spoken(general.why), spoken(general.sentence) };
}

QString factWord(const QString &kind)
{
    for (const KindRow &row : kinds) {
        if (kind == row.kind) {
            return spoken(row.word);
        }
    }
    return spoken(QT_TRANSLATE_NOOP("SetAside", "Something else"));
}

} // namespace countertop::ui
