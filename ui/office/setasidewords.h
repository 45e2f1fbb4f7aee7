#pragma once

#include <QString>

namespace countertop::ui {

/// Why a fact was set aside, in a word, and in a sentence with what is safe and what to do.
struct SetAsideWords
{
    QString why;
    QString sentence;
};

/// *code* as the site says it; one that nobody knows here gets the general words.
SetAsideWords setAsideWords(const QString &code);

/// What kind of thing happened: "Sale", "Cash moved". A kind that is not listed has a general word.
QString factWord(const QString &kind);

} // namespace countertop::ui
