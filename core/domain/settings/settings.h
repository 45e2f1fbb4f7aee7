#pragma once

#include "core/base/businessday.h"
#include "core/base/clock.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/domain/catalog/labelrule.h"
#include "core/domain/catalog/tax.h"
#include "core/domain/people/person.h"
#include "core/domain/ticket/settlement.h"
#include "core/domain/ticket/ticket.h"

#include <QLatin1StringView>
#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace countertop {

enum class SettingError { UnknownKey, NotAllowedValue, BelongsToVault };
std::string_view errorFeature(SettingError);

/// How the text of a setting is read.
enum class SettingKind {
    Text,
    LongText, ///< several lines
    Number, ///< a whole number between the definition's bounds
    YesNo, ///< "yes", "no"
    Choice, ///< one of the definition's choices
    Choices, ///< any of them, parted by commas
    Amount, ///< minor units of the store's currency
    CurrencyCode,
    ZoneName,
    Id, ///< of a record, or empty
    LabelRules, ///< rows of "prefix:item digits:value digits:price|weight:unit"
    Picture, ///< black and white dots, see `picturetext.h`; or empty
    Version, ///< of a program, "0.2.0"; or empty
    KeyChanges, ///< JSON object of action → key; the table of keys in ui knows which exist
};

/// Whose setting it is.
enum class SettingScope {
    Store, ///< all tills of the store share it
    Terminal, ///< each till has its own
};

enum class Secrecy {
    Open,
    Secret, ///< lives in the vault alone; never a value, a default or an export (CT-90)
};

/// One setting that the product knows. *group* is the page it stands on.
struct SettingDefinition
{
    QLatin1StringView key; ///< "ticket.quantity_most"
    QLatin1StringView group; ///< store ticket payment tax shift people receipt label sync scanner
                             ///< look sound keys safety
    SettingKind kind = SettingKind::Text;
    QLatin1StringView standard; ///< the default
    std::int64_t least = 0;
    std::int64_t most = 0;
    QLatin1StringView choices; ///< parted by commas
    QLatin1StringView words; ///< English words beside the key that find it
    SettingScope scope = SettingScope::Store;
    Secrecy secrecy = Secrecy::Open;
};

/// A value that was set, by whom and when (CT-90). Values at their default have none.
struct SettingChange
{
    QString value;
    std::int64_t version = 0;
    PersonRef by;
    Instant at;
    bool operator==(const SettingChange &) const = default;
};

namespace setting {
inline constexpr QLatin1StringView storeName{ "store.name" };
inline constexpr QLatin1StringView storeAddress{ "store.address" };
inline constexpr QLatin1StringView storeTaxNumber{ "store.tax_number" };
inline constexpr QLatin1StringView storePhone{ "store.phone" };
inline constexpr QLatin1StringView currency{ "store.currency" };
inline constexpr QLatin1StringView zone{ "store.zone" };
inline constexpr QLatin1StringView dayEndHour{ "store.day_end_hour" };
inline constexpr QLatin1StringView quantityMost{ "ticket.quantity_most" };
inline constexpr QLatin1StringView repeatedScan{ "ticket.repeated_scan" };
inline constexpr QLatin1StringView moneyTyping{ "ticket.money_typing" };
inline constexpr QLatin1StringView doubleReadGuardMs{ "ticket.double_read_guard_ms" };
inline constexpr QLatin1StringView returnTenders{ "ticket.return_without_receipt_tenders" };
inline constexpr QLatin1StringView exchangeDays{ "ticket.exchange_days" };
inline constexpr QLatin1StringView taxMode{ "tax.mode" };
inline constexpr QLatin1StringView taxRounding{ "tax.rounding" };
inline constexpr QLatin1StringView taxClass{ "tax.standard_class" };
inline constexpr QLatin1StringView cashStep{ "payment.cash_step" };
inline constexpr QLatin1StringView plausibleCash{ "payment.plausible_cash" };
inline constexpr QLatin1StringView quickCash{ "payment.quick_cash" };
inline constexpr QLatin1StringView tenders{ "payment.tenders" };
inline constexpr QLatin1StringView cardName{ "payment.card_name" };
inline constexpr QLatin1StringView accountName{ "payment.account_name" };
inline constexpr QLatin1StringView creditName{ "payment.credit_name" };
inline constexpr QLatin1StringView foreignRates{ "payment.foreign_rates" };
inline constexpr QLatin1StringView differenceLimit{ "shift.difference_limit" };
inline constexpr QLatin1StringView blindCount{ "shift.blind_count" };
inline constexpr QLatin1StringView lockSeconds{ "people.lock_seconds" };
inline constexpr QLatin1StringView lockAfterTicket{ "people.lock_after_ticket" };
inline constexpr QLatin1StringView receiptLanguage{ "receipt.language" };
inline constexpr QLatin1StringView receiptHead{ "receipt.head" };
inline constexpr QLatin1StringView receiptLogo{ "receipt.logo" };
inline constexpr QLatin1StringView receiptFoot{ "receipt.foot" };
inline constexpr QLatin1StringView receiptBlocks{ "receipt.blocks" };
inline constexpr QLatin1StringView printsReceipt{ "receipt.print_automatically" };
inline constexpr QLatin1StringView labelRules{ "label.rules" };
inline constexpr QLatin1StringView catalogAmberHours{ "sync.catalog_amber_hours" };
inline constexpr QLatin1StringView catalogConfirmDays{ "sync.catalog_confirm_days" };
inline constexpr QLatin1StringView leastVersion{ "sync.least_version" }; ///< SY-39
inline constexpr QLatin1StringView storeNumber{ "store.number" };
inline constexpr QLatin1StringView screenLanguage{ "look.language" };
inline constexpr QLatin1StringView scheme{ "look.scheme" };
inline constexpr QLatin1StringView sizeStep{ "look.size" };
inline constexpr QLatin1StringView textPercent{ "look.text_percent" };
inline constexpr QLatin1StringView mirror{ "look.mirror" };
inline constexpr QLatin1StringView densityPercent{ "look.density_percent" };
inline constexpr QLatin1StringView showKeys{ "look.show_keys" };
inline constexpr QLatin1StringView scanGapMs{ "scanner.gap_ms" };
inline constexpr QLatin1StringView scanLengthLeast{ "scanner.length_least" };
inline constexpr QLatin1StringView scanSilenceMs{ "scanner.silence_ms" };
inline constexpr QLatin1StringView scanPrefix{ "scanner.prefix" };
inline constexpr QLatin1StringView scanSuffix{ "scanner.suffix" };
inline constexpr QLatin1StringView soundOn{ "sound.on" };
inline constexpr QLatin1StringView soundVolume{ "sound.volume" };
inline constexpr QLatin1StringView keyChanges{ "keys.changes" };
inline constexpr QLatin1StringView backupFolder{ "safety.backup_folder" };
inline constexpr QLatin1StringView backupsKept{ "safety.backups_kept" };
inline constexpr QLatin1StringView diskWarnMib{ "safety.disk_warn_mib" };
inline constexpr QLatin1StringView diskStopMib{ "safety.disk_stop_mib" };
inline constexpr QLatin1StringView ballastMib{ "safety.ballast_mib" };
} // namespace setting

/// The store's settings: what was changed, over the defaults of the table.
class Settings final
{
public:
    /// Every setting that the product knows, in the order of the settings screen.
    static std::span<const SettingDefinition> table();
    /// The row of a key, or null.
    static const SettingDefinition *definition(QAnyStringView key);
    /// Whether *value* may be stored under *key*.
    /// *errors*: Invalid UnknownKey, NotAllowedValue (detail: what is allowed).
    static Result<void> check(const QString &key, const QString &value);
    /// The same for a row. *errors*: Refused BelongsToVault for a secret.
    static Result<void> check(const SettingDefinition &row, const QString &value);

    /// *errors*: as `check`.
    Result<void> set(const QString &key, SettingChange change);
    void reset(const QString &key) { m_changes.erase(key); }

    /// The value in force; a program error for a key that is not in the table.
    QString text(QAnyStringView key) const;
    std::int64_t number(QAnyStringView key) const;
    bool isOn(QAnyStringView key) const;
    Money amount(QAnyStringView key) const;
    QStringList list(QAnyStringView key) const;
    /// Who changed it, when and to what; empty while the default stands.
    std::optional<SettingChange> change(QAnyStringView key) const;

    /// The rules that a ticket is begun under.
    TicketTerms ticketTerms() const;
    Currency storeCurrency() const;
    Zone storeZone() const;
    TaxMode storeTaxMode() const;
    TaxRounding storeTaxRounding() const;
    /// Smallest cash amount in minor units, 1 for none (CT-45).
    std::int64_t cashStepMinor() const { return number(setting::cashStep); }
    std::optional<TaxClassId> standardTaxClass() const;
    std::vector<LabelRule> labelRules() const;
    /// Tenders that may pay a return without a receipt (decisions.md 33).
    std::vector<TenderKind> returnTenders() const;
    /// What the store calls a way to pay, on screen and paper; empty for the usual word. Cash keeps
    /// it: papers say more of cash than its name.
    QString tenderName(TenderKind kind) const;
    /// What one unit of each foreign currency is worth (CT-55): "USD=0.920000" parted by commas.
    std::map<QString, Rate> foreignRates() const;

    bool operator==(const Settings &) const = default;

private:
    std::map<QString, SettingChange> m_changes;
};

/// The rows that a person looks for: each word typed stands somewhere in the key, the row's words
/// or what the screen shows of it (its title in the person's language). Case and accents do not
/// matter. *shape*: in the table's order; every row for an empty question.
std::vector<const SettingDefinition *>
searchSettings(QStringView question,
               const std::function<QString(const SettingDefinition &)> &shownText);

/// "cash", "card", "account", "store_credit": how tenders stand in settings and reports.
QString tenderCode(TenderKind kind);
std::optional<TenderKind> tenderFromCode(QStringView code);

/// Reads and writes the text of the setting `label.rules`, one rule a line.
/// *errors*: Invalid NotAllowedValue with the row that is wrong.
Result<std::vector<LabelRule>> labelRulesFrom(const QString &text);
QString labelRulesText(const std::vector<LabelRule> &rules);

} // namespace countertop
