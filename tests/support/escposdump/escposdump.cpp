// Writes one sample paper to standard output, for the decoder in tests/support/escpos:
//   ct_escposdump receipt|copy|gift|test|pdf-receipt PROFILE|FILE [NAME …]
// Without names the receipt is the farm shop's; "\xNN" and "\n" in a name stand for those bytes.

#include "app/terminal/printing/fontrowpainter.h"
#include "app/terminal/printing/pagepainter.h"
#include "core/documents/escpos/escpos.h"
#include "core/documents/printer/testpage.h"
#include "core/documents/ticket/giftreceipt.h"
#include "tests/support/paper/papersamples.h"

#include <QGuiApplication>
#include <QRegularExpression>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace countertop;

namespace {

QString unescaped(QString name)
{
    static const QRegularExpression escape(u"\\\\x([0-9A-Fa-f]{2})"_s);
    for (auto match = escape.match(name); match.hasMatch(); match = escape.match(name)) {
        name.replace(match.capturedStart(),
                     match.capturedLength(),
                     QChar(match.captured(1).toUShort(nullptr, 16)));
    }
    return name.replace(u"\\n"_s, u"\n"_s);
}

Document paper(const QString &kind, const QStringList &names)
{
    QStringList typed;
    for (const QString &name : names) {
        typed += unescaped(name);
    }
    const CompletedTicket sale = typed.isEmpty() ? tests::farmShopSale() : tests::saleOf(typed);
    const PaperLanguage german = tests::germanPaper();
    ReceiptBlocks blocks;
    blocks.head = ReceiptHead::BeginAndEnd;
    const FiscalRows fiscal{ FiscalRows::State::Signed,
                             { u"TSE-Transaktion 48213"_s,
                               u"Signaturzähler 96407"_s,
                               u"TSE-Seriennr. 7f2a91c4 … 0be3d815"_s,
                               u"Kassen-Seriennr. CT-04177-0002"_s,
                               u"Prüfwert MEUCIQDk9t … x8Qw=="_s },
                             u"V0;CT-04177-0002;Kassenbeleg-V1"_s };
    const Document first = receipt(sale, tests::farmShop(), blocks, german, fiscal);
    if (kind == u"copy") {
        return copyOf(first, 1, german.texts);
    }
    if (kind == u"gift") {
        return giftReceipt(sale,
                           { {}, u"Mia Torres"_s, u"Alles Gute!"_s, QDate(2027, 1, 15) },
                           tests::farmShop(),
                           german);
    }
    if (kind == u"test") {
        return testPage(u"Kasse 2"_s, sale.completedAt, german);
    }
    return first;
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication app(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() < 3) {
        std::fputs("ct_escposdump receipt|copy|gift|test|pdf-receipt PROFILE|FILE [NAME ...]\n",
                   stderr);
        return 2;
    }
    const Document document = paper(arguments.at(1), arguments.mid(3));
    if (arguments.at(1) == u"pdf-receipt") {
        return writePdf(document, PageFormat::Roll80, arguments.at(2)) ? 0 : 1;
    }
    const auto profile = carriedProfile(arguments.at(2));
    if (!profile) {
        std::fprintf(stderr, "%s\n", qPrintable(profile.error().detail));
        return 1;
    }
    const QByteArray bytes = escPos(document, *profile, FontRowPainter()).bytes;
    return std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout)
            == std::size_t(bytes.size())
        ? 0
        : 1;
}
