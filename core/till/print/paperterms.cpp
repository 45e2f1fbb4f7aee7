#include "core/documents/ticket/receiptblocks.h"
#include "core/domain/settings/picturetext.h"
#include "core/till/print/paper.h"

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;

QLocale paperLocale(const QString &language)
{
    if (language == u"de"_s) {
        return QLocale(QLocale::German, QLocale::Germany);
    }
    if (language == u"ar"_s) {
        return QLocale(QLocale::Arabic);
    }
    return QLocale(QLocale::English, QLocale::UnitedKingdom);
}

QStringList linesOf(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

PaperTerms paperTerms(const Settings &settings, int tillNumber)
{
    PaperTerms terms;
    const QString language = settings.text(setting::receiptLanguage);
    if (const auto texts = DocumentTexts::load(language)) {
        terms.language.texts = *texts;
    }
    terms.language.locale = paperLocale(language);
    terms.language.zone = settings.storeZone();
    terms.tillName = terms.language.texts(Phrase::Till, QString::number(tillNumber));
    terms.store.name = settings.text(setting::storeName);
    terms.store.headLines = linesOf(settings.text(setting::storeAddress))
        + linesOf(settings.text(setting::storePhone))
        + linesOf(settings.text(setting::storeTaxNumber))
        + linesOf(settings.text(setting::receiptHead));
    terms.store.footLines = linesOf(settings.text(setting::receiptFoot));
    if (const auto logo = pictureFrom(settings.text(setting::receiptLogo))) {
        terms.store.logo
            = Bitmap::fromBytes(logo->width, logo->height, logo->rows).value_or(Bitmap());
    }
    for (const TenderKind kind :
         { TenderKind::CardSlip, TenderKind::Account, TenderKind::StoreCredit }) {
        terms.language.tenderNames[kind] = settings.tenderName(kind);
    }
    terms.blocks = receiptBlocksFrom(settings.text(setting::receiptBlocks));
    terms.exchangeDays = static_cast<int>(settings.number(setting::exchangeDays));
    terms.showsExpected = !settings.isOn(setting::blindCount);
    return terms;
}

} // namespace countertop::till
