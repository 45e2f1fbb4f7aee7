#include "ui/settings/settingeditor.h"

#include "core/documents/moneytext.h"
#include "ui/pages/typedmoney.h"
#include "ui/settings/settingwords.h"
#include "ui/widgets/look.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/switchbox.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTimeZone>

#include <algorithm>

namespace countertop::ui {

namespace {

constexpr int segmentsMost = 3;

std::function<void(bool)> edgeOf(QWidget *field)
{
    return [field](bool isRefused) {
        field->setProperty("refused", isRefused);
        field->update();
    };
}

SettingEditor lineEditor(const SettingDefinition &row, const EditorTerms &terms, QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    line->setAccessibleName(settingTitle(row));
    QObject::connect(line, &QLineEdit::textEdited, line, terms.edited);
    return { line, [line](const QString &text) { line->setText(text); }, edgeOf(line) };
}

SettingEditor amountEditor(const SettingDefinition &row, const EditorTerms &terms, QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    line->setAccessibleName(settingTitle(row));
    line->setAlignment(Qt::AlignRight);
    const auto edited = terms.edited;
    const Settings *settings = &terms.settings;
    QObject::connect(line, &QLineEdit::textEdited, line, [edited, settings](const QString &text) {
        const auto money = typedMoney(text, *settings);
        edited(money ? QString::number(money->minor()) : text); // no amount: the table refuses it
    });
    const auto show = [line, settings, locale = terms.locale](const QString &text) {
        bool isMinor = false;
        const qlonglong minor = text.toLongLong(&isMinor);
        line->setText(isMinor
                          ? amountText(Money::fromMinor(minor, settings->storeCurrency()), locale)
                          : text);
    };
    return { line, show, edgeOf(line) };
}

SettingEditor
longTextEditor(const SettingDefinition &row, const EditorTerms &terms, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setAccessibleName(settingTitle(row));
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(themeOf(parent).scaled(88));
    const auto edited = terms.edited;
    QObject::connect(
        edit, &QPlainTextEdit::textChanged, edit, [edit, edited] { edited(edit->toPlainText()); });
    const auto show = [edit](const QString &text) {
        if (edit->toPlainText() != text) {
            const QSignalBlocker silent(edit);
            edit->setPlainText(text);
        }
    };
    return { edit, show, edgeOf(edit), true };
}

SettingEditor switchEditor(const SettingDefinition &row, const EditorTerms &terms, QWidget *parent)
{
    auto *box = new SwitchBox(settingTitle(row), parent);
    const auto edited = terms.edited;
    QObject::connect(box, &SwitchBox::toggled, box, [edited](bool isOn) {
        edited(isOn ? QStringLiteral("yes") : QStringLiteral("no"));
    });
    return { box, [box](const QString &text) {
                const QSignalBlocker silent(box);
                box->setChecked(text == QStringLiteral("yes"));
                box->update();
            } };
}

/// One of few in sight, one of many in a list.
SettingEditor oneOf(const SettingDefinition &row,
                    const QStringList &values,
                    const QStringList &words,
                    const EditorTerms &terms,
                    QWidget *parent)
{
    const auto edited = terms.edited;
    if (values.size() <= segmentsMost && !themeOf(parent).isTight()) {
        auto *segments = new SegmentedControl(settingTitle(row), parent);
        for (const QString &word : words) {
            segments->addSegment(word);
        }
        QObject::connect(segments,
                         &SegmentedControl::chosen,
                         segments,
                         [edited, values](int index) { edited(values.value(index)); });
        return { segments, [segments, values](const QString &text) {
                    segments->setCurrent(static_cast<int>(values.indexOf(text)));
                } };
    }
    auto *box = new QComboBox(parent);
    box->setAccessibleName(settingTitle(row));
    box->addItems(words);
    QObject::connect(box, &QComboBox::activated, box, [edited, values](int index) {
        edited(values.value(index));
    });
    return { box, [box, values](const QString &text) {
                box->setCurrentIndex(static_cast<int>(values.indexOf(text)));
            } };
}

SettingEditor choiceEditor(const SettingDefinition &row, const EditorTerms &terms, QWidget *parent)
{
    const QStringList values = QString(row.choices).split(u',');
    QStringList words;
    for (const QString &value : values) {
        words << settingChoice(row, value);
    }
    return oneOf(row, values, words, terms, parent);
}

/// The coins that currencies end at; anything else that is stored joins them.
SettingEditor coinEditor(const SettingDefinition &row, const EditorTerms &terms, QWidget *parent)
{
    QStringList values{ QStringLiteral("1"),   QStringLiteral("5"),   QStringLiteral("10"),
                        QStringLiteral("20"),  QStringLiteral("50"),  QStringLiteral("100"),
                        QStringLiteral("500"), QStringLiteral("1000") };
    const QString stored = terms.settings.text(row.key);
    if (!values.contains(stored)) {
        values.append(stored);
    }
    QStringList words;
    for (const QString &value : values) {
        words << settingValue(row, value, terms.settings, terms.locale);
    }
    return oneOf(row, values, words, terms, parent);
}

SettingEditor zoneEditor(const SettingDefinition &row, const EditorTerms &terms, QWidget *parent)
{
    SettingEditor editor = lineEditor(row, terms, parent);
    auto *line = static_cast<QLineEdit *>(editor.widget);
    QStringList zones;
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds()) {
        zones << QString::fromLatin1(zone);
    }
    auto *completer = new QCompleter(zones, line);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    line->setCompleter(completer);
    QObject::connect(
        completer, qOverload<const QString &>(&QCompleter::activated), line, terms.edited);
    return editor;
}

/// What was settled when the shop was made.
SettingEditor fixedEditor(const SettingDefinition &row, QWidget *parent)
{
    auto *label = new TextLabel(QString(), TypeStep::Body, Weight::Bold, ColorRole::Text, parent);
    label->setAccessibleName(settingTitle(row));
    return { label, [label](const QString &text) { label->setText(text); } };
}

} // namespace

SettingEditor
makeSettingEditor(const SettingDefinition &row, const EditorTerms &terms, QWidget *parent)
{
    if (row.key == setting::storeNumber || row.key == setting::currency) {
        return fixedEditor(row, parent);
    }
    if (row.key == setting::cashStep) {
        return coinEditor(row, terms, parent);
    }
    switch (row.kind) {
    case SettingKind::LongText:
        return longTextEditor(row, terms, parent);
    case SettingKind::Amount:
        return amountEditor(row, terms, parent);
    case SettingKind::YesNo:
        return switchEditor(row, terms, parent);
    case SettingKind::Choice:
        return choiceEditor(row, terms, parent);
    case SettingKind::Choices:
        return makeChoicesEditor(row,
                                 row.key == setting::tenders ? ChoiceOrder::Moved
                                                             : ChoiceOrder::Fixed,
                                 terms,
                                 parent);
    case SettingKind::ZoneName:
        return zoneEditor(row, terms, parent);
    case SettingKind::Text:
    case SettingKind::Number:
    case SettingKind::CurrencyCode:
    case SettingKind::Id:
    case SettingKind::LabelRules:
    case SettingKind::Picture:
    case SettingKind::Version:
    case SettingKind::KeyChanges:
        return lineEditor(row, terms, parent);
    }
    return {};
}

} // namespace countertop::ui
