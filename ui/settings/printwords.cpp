#include "ui/settings/printwords.h"

#include "core/documents/escpos/printerprofile.h"
#include "core/till/print/printqueue.h"

#include <QCoreApplication>

namespace countertop::ui {

namespace {

struct Row
{
    QLatin1StringView code;
    const char *word;
    const char *hint = "";
};

const Row paperRows[] = {
    { till::paperkind::receipt, QT_TRANSLATE_NOOP("PrintWords", "Receipt") },
    { till::paperkind::copy, QT_TRANSLATE_NOOP("PrintWords", "Copy") },
    { till::paperkind::gift, QT_TRANSLATE_NOOP("PrintWords", "Gift receipt") },
    { till::paperkind::bill, QT_TRANSLATE_NOOP("PrintWords", "Unpaid bill") },
    { till::paperkind::slip, QT_TRANSLATE_NOOP("PrintWords", "Drawer slip") },
    { till::paperkind::x, QT_TRANSLATE_NOOP("PrintWords", "X report") },
    { till::paperkind::z, QT_TRANSLATE_NOOP("PrintWords", "Z report") },
    { till::paperkind::report, QT_TRANSLATE_NOOP("PrintWords", "Sales report") },
    { till::paperkind::pulse, QT_TRANSLATE_NOOP("PrintWords", "Drawer") },
    { till::paperkind::test, QT_TRANSLATE_NOOP("PrintWords", "Test page") },
};

const Row transportRows[] = {
    { QLatin1StringView("tcp"),
      QT_TRANSLATE_NOOP("PrintWords", "Network"),
      QT_TRANSLATE_NOOP("PrintWords", "such as 192.168.1.50:9100") },
    { QLatin1StringView("device"),
      QT_TRANSLATE_NOOP("PrintWords", "USB or serial"),
      QT_TRANSLATE_NOOP("PrintWords", "Device file, such as /dev/usb/lp0") },
    { QLatin1StringView("system"),
      QT_TRANSLATE_NOOP("PrintWords", "System printer"),
      QT_TRANSLATE_NOOP("PrintWords", "Name of the queue in CUPS") },
    { QLatin1StringView("folder"),
      QT_TRANSLATE_NOOP("PrintWords", "Folder"),
      QT_TRANSLATE_NOOP("PrintWords", "takes each paper as PDF and text") },
};

QString spoken(const char *text)
{
    return *text == '\0' ? QString() : QCoreApplication::translate("PrintWords", text);
}

const Row *rowOf(std::span<const Row> rows, const QString &code)
{
    for (const Row &row : rows) {
        if (code == row.code) {
            return &row;
        }
    }
    return nullptr;
}

QStringList codesOf(std::span<const Row> rows)
{
    QStringList codes;
    for (const Row &row : rows) {
        codes << row.code;
    }
    return codes;
}

} // namespace

const QStringList &papersToPlace()
{
    static const QStringList kinds = [] {
        QStringList all = codesOf(paperRows);
        all.removeAll(till::paperkind::test); // goes where it was asked for
        return all;
    }();
    return kinds;
}

QString paperWord(const QString &kind)
{
    const Row *row = rowOf(paperRows, kind);
    return row == nullptr ? kind : spoken(row->word);
}

const QStringList &transports()
{
    static const QStringList codes = codesOf(transportRows);
    return codes;
}

QString transportWord(const QString &transport)
{
    const Row *row = rowOf(transportRows, transport);
    return row == nullptr ? transport : spoken(row->word);
}

QString transportHint(const QString &transport)
{
    const Row *row = rowOf(transportRows, transport);
    return row == nullptr ? QString() : spoken(row->hint);
}

QString profileTitle(const QString &profile)
{
    const auto carried = carriedProfile(profile);
    return carried ? carried->title : profile;
}

ChipFace jobChip(till::PrintJobState state)
{
    const auto face = [](Tone tone, const char *icon, const char *word) {
        return ChipFace{ tone, Icon(QString::fromLatin1(icon)), spoken(word) };
    };
    switch (state) {
    case till::PrintJobState::Waiting:
        return face(Tone::Warning, "timer", QT_TRANSLATE_NOOP("PrintWords", "Waiting"));
    case till::PrintJobState::Printing:
        return face(Tone::Info, "printer", QT_TRANSLATE_NOOP("PrintWords", "Printing"));
    case till::PrintJobState::Failed:
        return face(Tone::Danger, "circle-x", QT_TRANSLATE_NOOP("PrintWords", "Not printed"));
    case till::PrintJobState::Printed:
        return face(Tone::Success, "check", QT_TRANSLATE_NOOP("PrintWords", "Printed"));
    case till::PrintJobState::GivenUp:
        return face(Tone::Neutral, "x", QT_TRANSLATE_NOOP("PrintWords", "Cancelled"));
    }
    return {};
}

} // namespace countertop::ui
