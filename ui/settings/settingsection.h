#pragma once

#include "ui/settings/settingdraft.h"
#include "ui/shell/section.h"

#include <vector>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace countertop::ui {

class Card;
class Hairline;
class SettingField;

/// A page of settings: rows of the table in cards, and whatever a page of its own adds. A second
/// column beside it may show what comes of them.
class SettingSection : public Section
{
    Q_OBJECT

public:
    SettingSection(Frame &frame,
                   SettingDraft &draft,
                   const QString &title,
                   QWidget *parent = nullptr);

    /// A card of rows, in the order given.
    Card *addRows(const QString &heading, const std::vector<QLatin1StringView> &keys);
    /// Rows of any table rows, for what a search found.
    void setFound(const std::vector<const SettingDefinition *> &rows);
    void opened() override;

signals:
    /// A setting that was found has a page of its own.
    void pageWanted(const QString &key);

protected:
    SettingDraft &draft() const { return m_draft; }
    QVBoxLayout *body() const { return m_body; }
    /// Beside the rows, previews and test boxes; at their end, at least *leastHeight* (scaled)
    /// high, where there is no room beside.
    void setAside(QWidget *aside, int share, int leastHeight);

private:
    void addField(Card &card, const SettingDefinition &row);
    void fit();
    void addWay(Card &card, const SettingDefinition &row);

    SettingDraft &m_draft;
    QScrollArea *m_area;
    QVBoxLayout *m_body;
    QHBoxLayout *m_columns;
    std::vector<SettingField *> m_fields;
    Card *m_found = nullptr;
    QWidget *m_aside = nullptr;
    Hairline *m_asideRule = nullptr;
    int m_asideShare = 0;
    int m_asideHeight = 0;
};

} // namespace countertop::ui
