#include "core/till/shift/shiftstore.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

Result<std::optional<StoredShift>> ShiftStore::newest()
{
    CT_TRY(statement, m_database.statement(u"shift/last_shift"_s));
    return statement->one([this](const storage::Row &row) {
        StoredShift stored{ .shift
                            = { .openingFloat = Money::fromMinor(row.integer(6), m_currency) } };
        stored.shift.number = row.integer(0);
        stored.shift.id = ShiftId::fromText(row.text(1)).value_or(ShiftId());
        stored.shift.businessDay = BusinessDay::fromText(row.text(2));
        stored.shift.openedAt = Instant::fromMs(row.integer(3));
        stored.shift.openedBy
            = { PersonId::fromText(row.text(4)).value_or(PersonId()), row.text(5) };
        if (!row.isNull(7)) {
            stored.shift.closedAt = Instant::fromMs(row.integer(7));
        }
        stored.openedSeq = row.integer(8);
        stored.closedSeq = row.optionalInteger(9);
        return stored;
    });
}

Result<StoredShift> ShiftStore::open()
{
    CT_TRY(stored, newest());
    if (!stored || stored->closedSeq) {
        return Error{ ErrorKind::Refused, ShiftError::NoneOpen, u"no shift is open"_s };
    }
    return *stored;
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

} // namespace countertop::till
