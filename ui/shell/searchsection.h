#pragma once

#include "ui/shell/section.h"

namespace countertop::ui {

class SearchField;

/// A part of a screen that lists what is found by words: the find key leads to its field, a scan
/// is searched for.
class SearchSection : public Section
{
    Q_OBJECT

public:
    using Section::Section;

    bool perform(Action action) override;
    bool takeScan(const Scan &scan) override;

protected:
    /// The field, made once. *subject* is what is searched, *hint* what may be typed.
    SearchField *makeSearch(const QString &subject, const QString &hint, QWidget *parent);
    QString searchText() const;
    void focusSearch();
    /// Reads what is listed again, by the words that stand there now.
    virtual void read() = 0;

private:
    SearchField *m_search = nullptr;
};

} // namespace countertop::ui
