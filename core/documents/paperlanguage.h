#pragma once

#include "core/base/businessday.h"
#include "core/documents/bitmap.h"
#include "core/documents/document.h"
#include "core/documents/documenttexts.h"
#include "core/domain/ticket/settlement.h"

#include <QLocale>
#include <QString>
#include <QStringList>

#include <map>

namespace countertop {

/// How a paper speaks: its words, its numbers and dates, its wall clock. Apart from the language
/// of the screens (CT-98).
struct PaperLanguage
{
    DocumentTexts texts;
    QLocale locale;
    Zone zone = Zone::utc();
    std::map<TenderKind, QString> tenderNames; ///< as the store calls them; empty: the usual word

    QString tenderName(TenderKind kind) const;

    ReadingDirection direction() const;
    QString dateTime(Instant instant) const; ///< "11/14/2026 10:42 AM"
    QString date(Instant instant) const;
    QString time(Instant instant) const;
    QString timeWithSeconds(Instant instant) const;
};

/// What every paper of a store carries on top and at the end, as the store typed it.
struct StoreText
{
    QString name;
    QStringList headLines; ///< legal name, address, phone, tax number; in this order, may be empty
    QStringList footLines; ///< terms of return, thanks; may be empty
    Bitmap logo; ///< may be empty
};

/// Parts that all papers share; each appends to *document*.
void addStoreHead(Document &document, const StoreText &store);
/// An inverted word in the middle: COPY, TRAINING, NOT A RECEIPT.
void addMark(Document &document, const QString &words);
/// The number as a barcode, with the blank row before it.
void addNumberBarcode(Document &document, const QString &number);
void addSignatureLine(Document &document, const QString &label);
/// Feed and cut.
void addEnd(Document &document);

/// *words* inverted at the top and before the feed at the end of a finished document.
Document markedTopAndBottom(Document document, const QString &words);
/// A further print of a paper (CT-70): COPY n at top and bottom, the rest word for word, no drawer.
Document copyOf(const Document &document, int copyNumber, const DocumentTexts &texts);

/// Typed text as it may stand on paper: no control characters (CT-84), no card numbers (CT-57).
QString typedText(const QString &text);

} // namespace countertop
