#include "ui/settings/settingfield.h"

#include "core/documents/moneytext.h"
#include "ui/settings/settingwords.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

bool isFixed(const SettingDefinition &row)
{
    return row.key == setting::storeNumber || row.key == setting::currency;
}

} // namespace

SettingField::SettingField(SettingDraft &draft,
                           const SettingDefinition &row,
                           const QLocale &locale,
                           QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_row(row)
    , m_locale(locale)
    , m_note(new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this))
    , m_problem(new TextLabel(QString(), TypeStep::Small, Weight::Bold, ColorRole::Danger, this))
{
    const auto edited = [this](const QString &text) {
        m_isEdited = true;
        m_draft.put(m_row.key, text);
        m_isEdited = false;
    };
    m_editor = makeSettingEditor(row, { draft.stored(), locale, edited }, this);
    build();
    connect(&draft, &SettingDraft::changed, this, [this](const QString &key) {
        if (!key.isEmpty() && m_row.key != key) {
            return;
        }
        if (!m_isEdited) { // read anew, thrown away, or changed elsewhere
            m_editor.show(m_draft.text(m_row.key));
        }
        refresh();
    });
    m_editor.show(draft.text(row.key));
    refresh();
}

void SettingField::build()
{
    auto *outer = new QVBoxLayout(this);
    const int margin = themeOf(this).panelMargin();
    outer->setContentsMargins(margin, space::n3, margin, space::n3);
    outer->setSpacing(space::n2);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::n6);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *title = new TextLabel(
        settingTitle(m_row), TypeStep::Control, Weight::Bold, ColorRole::Text, this);
    title->setWordWrap(true);
    title->setBuddy(m_editor.widget);
    m_note->setWordWrap(true);
    words->addWidget(title);
    words->addWidget(m_note);
    line->addLayout(words, 3);
    outer->addLayout(line);
    if (m_editor.isWide) {
        outer->addWidget(m_editor.widget);
    } else {
        auto *end = new QHBoxLayout;
        const bool fills
            = m_editor.widget->sizePolicy().horizontalPolicy() & QSizePolicy::ExpandFlag;
        if (!fills) {
            end->addStretch(1);
        }
        end->addWidget(m_editor.widget, fills ? 1 : 0);
        line->addLayout(end, 2);
    }
    m_problem->setWordWrap(true);
    outer->addWidget(m_problem);
}

void SettingField::refresh()
{
    const bool isRefused = m_draft.isRefused(m_row.key);
    m_editor.setRefused(isRefused);
    m_problem->setText(isRefused ? settingProblem(m_row) : QString());
    m_problem->setVisible(isRefused);
    m_note->setText(note());
    m_note->setVisible(!m_note->text().isEmpty());
    m_editor.widget->setAccessibleDescription(isRefused ? m_problem->text() : m_note->text());
}

QString SettingField::note() const
{
    QStringList parts;
    QString hint = settingHint(m_row);
    if (!hint.isEmpty()) {
        parts << hint;
    }
    if (isFixed(m_row)) {
        return hint;
    }
    QStringList facts;
    if (m_row.scope == SettingScope::Terminal) {
        facts << tr("this till only");
    }
    const bool isId = m_row.kind == SettingKind::Id || m_row.kind == SettingKind::ZoneName;
    if (!isId && !m_row.standard.isEmpty()) {
        facts << tr("Default %1")
                     .arg(settingValue(m_row, m_row.standard, m_draft.stored(), m_locale));
    }
    const auto change = m_draft.stored().change(m_row.key);
    if (m_draft.isChanged(m_row.key)) {
        facts << tr("not stored yet");
    } else if (change && change->version > 0) {
        const QDateTime at = m_draft.stored().storeZone().toLocal(change->at);
        facts << tr("changed by %1 on %2, %3")
                     .arg(change->by.name,
                          m_locale.toString(at.date(), QStringLiteral("d MMM yyyy")),
                          timeText(at.time(), m_locale));
    }
    parts << facts.join(QStringLiteral(" · "));
    parts.removeAll(QString());
    return parts.join(QStringLiteral("\n"));
}

} // namespace countertop::ui
