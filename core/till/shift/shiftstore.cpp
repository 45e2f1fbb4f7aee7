#include "core/till/shift/shiftstore.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

StoredShift ShiftStore::shiftOf(const storage::Row &row) const
{
    const auto money = [this, &row](int column) {
        return row.isNull(column)
            ? std::nullopt
            : std::optional(Money::fromMinor(row.integer(column), m_currency));
    };
    StoredShift stored{ .shift = { .openingFloat = Money::fromMinor(row.integer(6), m_currency) } };
    stored.shift.number = row.integer(0);
    stored.shift.id = ShiftId::fromText(row.text(1)).value_or(ShiftId());
    stored.shift.businessDay = BusinessDay::fromText(row.text(2));
    stored.shift.openedAt = Instant::fromMs(row.integer(3));
    stored.shift.openedBy = { PersonId::fromText(row.text(4)).value_or(PersonId()), row.text(5) };
    if (!row.isNull(7)) {
        stored.shift.closedAt = Instant::fromMs(row.integer(7));
    }
    stored.openedSeq = row.integer(8);
    stored.closedSeq = row.optionalInteger(9);
    stored.zNumber = row.optionalInteger(10);
    stored.net = money(11);
    stored.difference = money(12);
    return stored;
}

Result<std::optional<StoredShift>> ShiftStore::newest()
{
    CT_TRY(statement, m_database.statement(u"shift/last_shift"_s));
    return statement->one([this](const storage::Row &row) { return shiftOf(row); });
}

Result<std::optional<StoredShift>> ShiftStore::find(const ShiftId &shift)
{
    CT_TRY(statement, m_database.statement(u"shift/find_shift"_s));
    statement->bind("shift_id"_L1, shift.toText());
    return statement->one([this](const storage::Row &row) { return shiftOf(row); });
}

Result<std::vector<StoredShift>> ShiftStore::closed()
{
    CT_TRY(statement, m_database.statement(u"shift/closed_shifts"_s));
    return statement->all([this](const storage::Row &row) { return shiftOf(row); });
}

Result<std::int64_t> ShiftStore::lastZNumber()
{
    CT_TRY(statement, m_database.statement(u"shift/last_z_number"_s));
    CT_TRY(number, statement->one([](const storage::Row &row) { return row.integer(0); }));
    return number.value_or(0);
}

Result<void> ShiftStore::insert(const StoredShift &stored)
{
    const Shift &shift = stored.shift;
    CT_TRY(statement, m_database.statement(u"shift/insert_shift"_s));
    statement->bind("number"_L1, shift.number)
        .bind("shift_id"_L1, shift.id.toText())
        .bind("business_day"_L1, shift.businessDay.toText())
        .bind("opened_at"_L1, shift.openedAt.ms())
        .bind("opened_by_id"_L1, shift.openedBy.id.toText())
        .bind("opened_by_name"_L1, shift.openedBy.name)
        .bind("float_minor"_L1, shift.openingFloat.minor())
        .bind("opened_seq"_L1, stored.openedSeq);
    CT_TRY_DONE(statement->run());
    return done();
}

Result<void> ShiftStore::close(const StoredShift &stored)
{
    const auto minor = [](const std::optional<Money> &amount) {
        return amount ? std::optional(amount->minor()) : std::nullopt;
    };
    CT_TRY(statement, m_database.statement(u"shift/close_shift"_s));
    statement->bind("number"_L1, stored.shift.number)
        .bind("closed_at"_L1, stored.shift.closedAt.value_or(Instant()).ms())
        .bind("closed_seq"_L1, stored.closedSeq)
        .bind("z_number"_L1, stored.zNumber)
        .bind("net_minor"_L1, minor(stored.net))
        .bind("difference_minor"_L1, minor(stored.difference));
    CT_TRY_DONE(statement->run());
    return done();
}

} // namespace countertop::till
