#include "app/terminal/cli/reportterms.h"

#include "core/domain/catalog/csvwriter.h"

#include <cstdio>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;

Result<BusinessDay> dayOf(const Call &call, const QString &option, const QDate &otherwise)
{
    if (!call.has(option)) {
        return BusinessDay(otherwise);
    }
    const BusinessDay day = BusinessDay::fromText(call.value(option));
    if (!day.isValid()) {
        return Error{ ErrorKind::Invalid, ReportError::BadDay, call.value(option) };
    }
    return day;
}

Result<ReportFormat> formatOf(const QString &word)
{
    if (word == u"text"_s) {
        return ReportFormat::Text;
    }
    if (word == u"csv"_s) {
        return ReportFormat::Csv;
    }
    if (word == u"json"_s) {
        return ReportFormat::Json;
    }
    return Error{ ErrorKind::Invalid, ReportError::BadFormat, word };
}

} // namespace

std::string_view errorFeature(ReportError)
{
    return "report";
}

Result<ReportTerms> reportTerms(const Call &call)
{
    CT_TRY(format, formatOf(call.value(u"format"_s, u"text"_s)));
    CT_TRY(from, dayOf(call, u"from"_s, QDate(1, 1, 1)));
    CT_TRY(to, dayOf(call, u"to"_s, QDate(9999, 12, 31)));
    if (to < from) {
        return Error{ ErrorKind::Invalid,
                      ReportError::DaysReversed,
                      u"%1 … %2"_s.arg(from.toText(), to.toText()) };
    }
    return ReportTerms{ from, to, format };
}

Result<void> writeReport(const QByteArray &report)
{
    const auto size = static_cast<std::size_t>(report.size());
    const bool isWritten
        = std::fwrite(report.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
    return isWritten ? done()
                     : Result<void>(Error{
                         ErrorKind::Unavailable, CsvWriteError::NotWritten, u"standard output"_s });
}

} // namespace countertop::terminal
