#include "ui/settings/settingeditor.h"
#include "ui/settings/settingwords.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/switchbox.h"
#include "ui/widgets/textlabel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <memory>

namespace countertop::ui {

namespace {

QString spoken(const char *text)
{
    return QCoreApplication::translate("ChoicesEditor", text);
}

/// The rows of one editor: all choices, the switched on ones first where the order counts.
struct Rows
{
    QWidget *widget = nullptr;
    QVBoxLayout *column = nullptr;
    SettingDefinition row;
    ChoiceOrder order = ChoiceOrder::Fixed;
    QStringList shown; ///< every choice, in the order of the rows
    QStringList chosen;
    std::function<void(const QString &)> edited;

    QString text() const
    {
        QStringList kept;
        for (const QString &choice : shown) {
            if (chosen.contains(choice)) {
                kept << choice;
            }
        }
        return kept.join(u',');
    }
};

void build(const std::shared_ptr<Rows> &rows);

void move(const std::shared_ptr<Rows> &rows, qsizetype from, qsizetype to)
{
    rows->shown.move(from, to);
    rows->edited(rows->text());
    build(rows);
    const QString name = settingChoice(rows->row, rows->shown.at(to));
    for (QWidget *button : rows->widget->findChildren<QWidget *>()) {
        if (button->accessibleName().endsWith(name) && qobject_cast<ActionButton *>(button)) {
            button->setFocus(); // the same row again, wherever it went
            return;
        }
    }
}

void addMovers(const std::shared_ptr<Rows> &rows, QHBoxLayout *line, qsizetype index)
{
    const QString word = settingChoice(rows->row, rows->shown.at(index));
    const auto add = [&](const char *icon, const QString &name, qsizetype to) {
        auto *button = new ActionButton(Icon(QString::fromLatin1(icon)), QString(), rows->widget);
        button->setVariant(ButtonVariant::Quiet);
        button->setButtonSize(ButtonSize::Small);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setEnabled(to >= 0 && to < rows->shown.size());
        QObject::connect(button, &ActionButton::clicked, rows->widget, [rows, index, to] {
            move(rows, index, to);
        });
        line->addWidget(button);
    };
    add("chevron-up",
        spoken(QT_TRANSLATE_NOOP("ChoicesEditor", "Move up: %1")).arg(word),
        index - 1);
    add("chevron-down",
        spoken(QT_TRANSLATE_NOOP("ChoicesEditor", "Move down: %1")).arg(word),
        index + 1);
}

void build(const std::shared_ptr<Rows> &rows)
{
    while (QLayoutItem *old = rows->column->takeAt(0)) {
        old->widget()->setParent(nullptr);
        old->widget()->deleteLater(); // the button that was pressed is in it
        delete old;
    }
    for (qsizetype index = 0; index < rows->shown.size(); ++index) {
        const QString choice = rows->shown.at(index);
        auto *holder = new QWidget(rows->widget);
        auto *line = new QHBoxLayout(holder);
        line->setContentsMargins(0, 0, 0, 0);
        const QString word = settingChoice(rows->row, choice);
        line->addWidget(
            new TextLabel(word, TypeStep::Control, Weight::Regular, ColorRole::Text, holder), 1);
        if (rows->order == ChoiceOrder::Moved) {
            addMovers(rows, line, index);
        }
        auto *box = new SwitchBox(settingTitle(rows->row) + QStringLiteral(": ") + word, holder);
        box->setChecked(rows->chosen.contains(choice));
        QObject::connect(box, &SwitchBox::toggled, rows->widget, [rows, choice](bool isOn) {
            rows->chosen.removeAll(choice);
            if (isOn) {
                rows->chosen.append(choice);
            }
            rows->edited(rows->text());
        });
        line->addWidget(box);
        rows->column->addWidget(holder);
    }
}

} // namespace

SettingEditor makeChoicesEditor(const SettingDefinition &row,
                                ChoiceOrder order,
                                const EditorTerms &terms,
                                QWidget *parent)
{
    auto rows = std::make_shared<Rows>();
    rows->widget = new QWidget(parent);
    rows->widget->setAccessibleName(settingTitle(row));
    rows->column = new QVBoxLayout(rows->widget);
    rows->column->setContentsMargins(0, 0, 0, 0);
    rows->column->setSpacing(space::n2);
    rows->row = row;
    rows->order = order;
    rows->edited = terms.edited;
    const auto show = [rows](const QString &text) {
        const QStringList all = QString(rows->row.choices).split(u',');
        const QStringList chosen = text.split(u',', Qt::SkipEmptyParts);
        QStringList shown = rows->order == ChoiceOrder::Moved ? chosen : all;
        for (const QString &choice : all) {
            if (!shown.contains(choice)) {
                shown << choice;
            }
        }
        if (rows->shown.isEmpty() || text != rows->text()) { // else the rows stay where they are
            rows->shown = shown;
            rows->chosen = chosen;
            build(rows);
        }
    };
    return { rows->widget, show, [](bool) {}, true };
}

} // namespace countertop::ui
