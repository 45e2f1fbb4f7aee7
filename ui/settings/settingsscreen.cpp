#include "ui/settings/settingsscreen.h"

#include "ui/pages/confirmpage.h"
#include "ui/settings/keysection.h"
#include "ui/settings/labelsection.h"
#include "ui/settings/looksection.h"
#include "ui/settings/printersection.h"
#include "ui/settings/receiptsection.h"
#include "ui/settings/safetysection.h"
#include "ui/settings/scannersection.h"
#include "ui/settings/settingwords.h"
#include "ui/settings/soundsection.h"
#include "ui/settings/taxsection.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/entryline.h"
#include "ui/widgets/look.h"
#include "ui/widgets/sidelist.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace countertop::ui {

SettingsScreen::SettingsScreen(Frame &frame, QWidget *parent)
    : SectionScreen(frame, tr("Settings"), parent)
    , m_draft(new SettingDraft(frame.desks.settings, this))
    , m_search(new SearchField(tr("Search all settings"), tr("Search"), this))
    , m_found(new SettingSection(frame, *m_draft, tr("Found"), this))
{
    m_draft->setStored(frame.flow.settings());
    m_search->setKey(frame.keys.keysOf(Action::SearchSettings).value(0));
    sideList()->addAbove(m_search);
    addSections();
    stack()->addWidget(m_found);
    auto *column = new QVBoxLayout; // the foot stands below every page
    column->setSpacing(0);
    layout()->removeWidget(stack());
    column->addWidget(stack(), 1);
    column->addWidget(buildFoot());
    static_cast<QHBoxLayout *>(layout())->addLayout(column, 1);
    connect(m_search, &SearchField::searched, this, &SettingsScreen::search);
    connect(m_found, &SettingSection::pageWanted, this, &SettingsScreen::openPageOf);
    connect(m_draft, &SettingDraft::changed, this, &SettingsScreen::showFoot);
    connect(m_draft, &SettingDraft::notStored, this, &SettingsScreen::sayNotStored);
    connect(m_draft, &SettingDraft::allStored, this, [this] {
        this->frame().sounds.play(Sound::Done);
        this->frame().messages.solve(QStringLiteral("settings"));
        if (const auto after = std::exchange(m_afterStoring, {})) {
            after();
        }
    });
    showFoot();
}

void SettingsScreen::addPlain(
    const char *icon,
    const QString &word,
    const std::vector<std::pair<QString, std::vector<QLatin1StringView>>> &cards)
{
    auto *section = new SettingSection(frame(), *m_draft, word);
    for (const auto &[heading, keys] : cards) {
        section->addRows(heading, keys);
    }
    addSection(section, Icon(QString::fromLatin1(icon)), word);
}

int SettingsScreen::addPage(SettingSection *section, const char *icon, const QString &word)
{
    return addSection(section, Icon(QString::fromLatin1(icon)), word);
}

void SettingsScreen::openPageOf(const QString &key)
{
    const auto page = m_pages.find(key);
    endSearch();
    if (page != m_pages.end()) {
        showSection(page->second);
    }
}

void SettingsScreen::addSections()
{
    addPlain(
        "store",
        tr("Store"),
        { { QString(),
            { setting::storeName,
              setting::storeAddress,
              setting::storePhone,
              setting::storeTaxNumber } },
          { tr("Where and when"),
            { setting::currency, setting::zone, setting::dayEndHour, setting::storeNumber } } });
    m_pages[setting::taxClass]
        = addPage(new TaxSection(frame(), *m_draft), "landmark", tr("Taxes"));
    addPlain("credit-card",
             tr("Payments"),
             { { QString(), { setting::tenders } },
               { tr("Names of the ways to pay"),
                 { setting::cardName, setting::accountName, setting::creditName } },
               { tr("Cash"),
                 { setting::cashStep,
                   setting::plausibleCash,
                   setting::quickCash,
                   setting::foreignRates } },
               { tr("Drawer"), { setting::differenceLimit, setting::blindCount } },
               { tr("Returns"), { setting::returnTenders } } });
    addPlain(
        "shopping-basket",
        tr("Selling"),
        { { QString(), { setting::moneyTyping, setting::quantityMost, setting::repeatedScan } } });
    m_pages[setting::receiptBlocks]
        = addPage(new ReceiptSection(frame(), *m_draft), "receipt-text", tr("Receipt texts"));
    m_pages[setting::receiptLogo] = m_pages[setting::receiptBlocks];
    m_pages[setting::labelRules]
        = addPage(new LabelSection(frame(), *m_draft), "tag", tr("Scale labels"));
    addPage(new PrinterSection(frame(), *m_draft), "printer", tr("Printers"));
    addPage(new LookSection(frame(), *m_draft), "palette", tr("Look and language"));
    addPage(new ScannerSection(frame(), *m_draft), "scan-barcode", tr("Scanner"));
    addPage(new SoundSection(frame(), *m_draft), "volume-2", tr("Sounds"));
    m_pages[setting::keyChanges]
        = addPage(new KeySection(frame(), *m_draft), "keyboard", tr("Keys"));
    m_safety = new SafetySection(frame(), *m_draft);
    addPage(m_safety, "lock", tr("Security"));
    addPlain("database",
             tr("Backup and disk"),
             { { tr("Backups"), { setting::backupFolder, setting::backupsKept } },
               { tr("Disk"), { setting::diskWarnMib, setting::diskStopMib, setting::ballastMib } },
               { tr("Age of prices"), { setting::catalogAmberHours, setting::catalogConfirmDays } },
               { tr("Program of the tills"), { setting::leastVersion } } });
}

QWidget *SettingsScreen::buildFoot()
{
    m_foot = new QWidget(this);
    m_foot->setProperty("surface", QStringLiteral("panel"));
    auto *column = new QVBoxLayout(m_foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Hairline(Qt::Horizontal, m_foot));
    auto *line = new QHBoxLayout;
    const int margin = themeOf(this).panelMargin();
    line->setContentsMargins(margin, space::n3, margin, space::n3);
    line->setSpacing(space::n4);
    m_changes = new TextLabel(QString(), TypeStep::Control, Weight::Bold, ColorRole::Text, m_foot);
    m_changes->setWordWrap(true);
    line->addWidget(m_changes, 1);
    auto *discard = new ActionButton(Icon(QStringLiteral("undo-2")), tr("Discard changes"), m_foot);
    line->addWidget(discard);
    m_store = new ActionButton(Icon(QStringLiteral("check")), tr("Store changes"), m_foot);
    m_store->setVariant(ButtonVariant::Primary);
    m_store->setKeys(frame().keys.keysOf(Action::StoreSettings).mid(0, 1));
    line->addWidget(m_store);
    column->addLayout(line);
    connect(discard, &ActionButton::clicked, m_draft, &SettingDraft::discard);
    connect(m_store, &ActionButton::clicked, this, &SettingsScreen::store);
    return m_foot;
}

void SettingsScreen::opened()
{
    const std::optional<till::Session> &session = frame().flow.session();
    if (session && m_person != session->person.id) {
        m_person = session->person.id;
        m_draft->discard(); // typed by somebody else, who let it go unstored
    }
    m_draft->read();
    endSearch();
    SectionScreen::opened();
}

bool SettingsScreen::perform(Action action)
{
    if (action == Action::StoreSettings) {
        store();
        return true;
    }
    if (action == Action::SearchSettings) {
        sideList()->showWords(); // the field stands above them
        m_search->edit()->setFocus();
        m_search->edit()->selectAll();
        return true;
    }
    if (action == Action::Back && !m_search->text().isEmpty()) {
        endSearch();
        SectionScreen::opened();
        return true;
    }
    return SectionScreen::perform(action);
}

void SettingsScreen::search(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        SectionScreen::opened();
        m_search->edit()->setFocus();
        return;
    }
    m_found->setFound(searchSettings(text, settingText));
    sideList()->setCurrent(-1);
    stack()->setCurrentWidget(m_found);
}

void SettingsScreen::endSearch()
{
    m_search->setText({});
}

void SettingsScreen::showFoot()
{
    m_foot->setVisible(m_draft->isTouched());
    m_changes->setText(tr("%n settings are not stored yet.", nullptr, m_draft->changedCount()));
    if (m_draft->hasRefused()) {
        m_store->disableBecause(tr("Mend what is red first"));
    } else {
        m_store->enable();
    }
}

void SettingsScreen::store()
{
    if (const std::optional<till::Session> &session = frame().flow.session()) {
        m_draft->store(*session);
    }
}

void SettingsScreen::sayNotStored(const Error &error, const QString &key)
{
    m_afterStoring = {};
    const SettingDefinition *row = Settings::definition(key);
    frame().sounds.play(Sound::Refused);
    frame().messages.add({ QStringLiteral("settings"),
                           Tone::Warning,
                           {},
                           row == nullptr ? tr("The settings cannot be read now.")
                                          : tr("«%1» was not stored.").arg(settingTitle(*row)),
                           deskProblem(error),
                           {} });
}

bool SettingsScreen::mayLeave(const std::function<void()> &leave)
{
    if (!m_draft->isTouched()) {
        return true;
    }
    frame().dialog.open(new ConfirmPage(
        { tr("Leave the settings"),
          tr("%n settings are not stored yet.", nullptr, m_draft->changedCount()),
          tr("Stay here"),
          tr("Discard and leave"),
          {} },
        [this, leave] {
            frame().dialog.close();
            m_draft->discard();
            leave();
        },
        [this] { frame().dialog.back(); }));
    return false;
}

} // namespace countertop::ui
