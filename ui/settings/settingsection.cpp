#include "ui/settings/settingsection.h"

#include "ui/settings/settingfield.h"
#include "ui/settings/settingwords.h"
#include "ui/settings/wordsrow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/room.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

/// A list or a row of switches, not one field.
bool hasOwnPage(const SettingDefinition &row)
{
    return row.kind == SettingKind::LabelRules || row.kind == SettingKind::KeyChanges
        || row.kind == SettingKind::Id || row.kind == SettingKind::Picture
        || row.key == setting::receiptBlocks;
}

} // namespace

SettingSection::SettingSection(Frame &frame,
                               SettingDraft &draft,
                               const QString &title,
                               QWidget *parent)
    : Section(frame, parent)
    , m_draft(draft)
    , m_area(newScrollArea(this))
    , m_columns(new QHBoxLayout(this))
{
    setProperty("surface", QStringLiteral("canvas"));
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(0);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget;
    inner->setProperty("surface", QStringLiteral("canvas"));
    m_body = new QVBoxLayout(inner);
    const int margin = themeOf(this).panelMargin();
    m_body->setContentsMargins(margin, margin, margin, margin);
    m_body->setSpacing(space::n4);
    m_body->addWidget(new TextLabel(title, TypeStep::Title, Weight::Bold, ColorRole::Text, inner));
    m_body->addStretch(1);
    m_area->setWidget(inner);
    m_columns->addWidget(m_area, 3);
}

Card *SettingSection::addRows(const QString &heading, const std::vector<QLatin1StringView> &keys)
{
    auto *card = new Card(heading, this);
    card->setBodyFlush();
    for (const QLatin1StringView key : keys) {
        addField(*card, *Settings::definition(key));
    }
    m_body->insertWidget(m_body->count() - 1, card); // before the stretch
    return card;
}

void SettingSection::addField(Card &card, const SettingDefinition &row)
{
    if (card.body()->count() > 0) {
        card.addHairline();
    }
    auto *field = new SettingField(m_draft, row, frame().locale, &card);
    card.body()->addWidget(field);
    m_fields.push_back(field);
}

void SettingSection::setFound(const std::vector<const SettingDefinition *> &rows)
{
    delete m_found;
    m_fields.clear();
    m_found = new Card(rows.empty() ? tr("Nothing is called that") : QString(), this);
    m_found->setBodyFlush();
    for (const SettingDefinition *row : rows) {
        if (hasOwnPage(*row)) {
            addWay(*m_found, *row);
        } else {
            addField(*m_found, *row);
        }
    }
    m_body->insertWidget(m_body->count() - 1, m_found);
}

void SettingSection::addWay(Card &card, const SettingDefinition &row)
{
    auto *open = new ActionButton(tr("Open"), &card);
    open->setAccessibleName(tr("Open: %1").arg(settingTitle(row)));
    addWordsRow(card, settingTitle(row), settingHint(row), open);
    const QString key = row.key;
    connect(open, &ActionButton::clicked, this, [this, key] { emit pageWanted(key); });
}

void SettingSection::opened()
{
    if (!m_fields.empty() && m_found == nullptr) {
        m_fields.front()->editor()->setFocus();
    }
}

void SettingSection::setAside(QWidget *aside, int share, int leastHeight)
{
    m_aside = aside;
    m_asideRule = new Hairline(Qt::Vertical, this);
    m_asideShare = share;
    m_asideHeight = leastHeight;
    m_columns->addWidget(m_asideRule);
    m_columns->addWidget(m_aside, m_asideShare);
    keepFitting(*this, [this] { fit(); });
}

void SettingSection::fit()
{
    const Theme &theme = themeOf(this);
    const bool isBeside = roomOf(this).isAmple() && !theme.choice().smallScreen;
    m_asideRule->setVisible(isBeside);
    m_aside->setMinimumHeight(isBeside ? 0 : theme.scaled(m_asideHeight));
    if (isBeside == (m_columns->indexOf(m_aside) >= 0)) {
        return;
    }
    if (isBeside) {
        m_body->removeWidget(m_aside);
        m_columns->addWidget(m_aside, m_asideShare);
    } else {
        m_columns->removeWidget(m_aside);
        m_body->insertWidget(m_body->count() - 1, m_aside);
    }
}

} // namespace countertop::ui
