#pragma once

#include "core/documents/ticket/receipt.h"
#include "core/domain/settings/settings.h"
#include "core/till/print/printdesk.h"

#include <QDate>

namespace countertop::till {

/// What all papers of a store need besides what they say.
struct PaperTerms
{
    QString tillName;
    StoreText store;
    ReceiptBlocks blocks;
    PaperLanguage language;
    int exchangeDays = 0; ///< on gift receipts; 0: no date
    bool showsExpected = true; ///< on an X: blind counts hide it (CT-75)
};

/// What papers need of the settings: the language of paper, the store's words, what is left out.
PaperTerms paperTerms(const Settings &settings, int tillNumber);

/// The documents of a stored paper: one, or a gift receipt for each recipient.
std::vector<Document> documentsOf(const StoredPaper &paper, const PaperTerms &terms, Instant now);

/// The same as one job's document, ready for a printer: several papers follow each other.
PrintJob withDocument(const StoredPaper &paper, const PaperTerms &terms, Instant now);

} // namespace countertop::till
