#pragma once

#include <QString>

class QWidget;

namespace countertop::ui {

class Card;
class TextLabel;

/// A row of a card: words at the start, with a muted line below, a control at the end; a hairline
/// parts it from the row above. *returns* the muted line, which changes with the state.
TextLabel *addWordsRow(Card &card, const QString &word, const QString &hint, QWidget *end);

} // namespace countertop::ui
