#include "ui/report/exportpage.h"

#include "core/base/clock.h"
#include "core/till/print/paper.h"
#include "core/till/report/reportpaper.h"
#include "ui/pages/filefield.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QDir>
#include <QLineEdit>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace countertop::ui {

ExportPage::ExportPage(Frame &frame,
                       till::Exporter &exporter,
                       till::ExportTable table,
                       const QString &subject)
    : ExportPage(frame,
                 csvWords(),
                 till::exportTableCode(table),
                 subject,
                 [&exporter, table](const QString &path) { return exporter.write(table, path); })
{
}

ExportPage::ExportPage(Frame &frame, till::Exporter &exporter, const till::SalesReport &report)
    : ExportPage(
        frame,
        csvWords(),
        QStringLiteral("report"),
        daysOf(report),
        [&exporter, report](const QString &path) { return exporter.writeReport(report, path); })
{
}

ExportPage::ExportPage(Frame &frame,
                       till::Exporter &exporter,
                       const till::PageWriter &pages,
                       const till::SalesReport &report)
    : ExportPage(frame,
                 { tr("Save as PDF"), tr("PDF files (*.pdf)"), QStringLiteral("pdf") },
                 QStringLiteral("report"),
                 daysOf(report),
                 [&frame, &exporter, pages, report](const QString &path) {
                     const till::PaperTerms terms
                         = till::paperTerms(frame.flow.settings(), report.tillNumber);
                     const Document paper
                         = till::reportPaper(report, terms, frame.desks.clock.now());
                     const auto rows = static_cast<std::int64_t>(report.rows.size());
                     return exporter.writePaper(paper, path, pages)
                         .then([rows](const Result<void> &written) -> Result<std::int64_t> {
                             CT_TRY_DONE(written);
                             return rows;
                         });
                 })
{
}

ExportPage::ExportPage(Frame &frame, const SetAsideNotice &fact, const QString &subject)
    : ExportPage(frame,
                 { tr("Save as a file"), tr("JSON files (*.json)"), QStringLiteral("json") },
                 QStringLiteral("set-aside-%1").arg(fact.seq),
                 subject,
                 [&frame, fact](const QString &path) {
                     return frame.desks.setAside.save(fact, path)
                         .then([](const Result<void> &saved) -> Result<std::int64_t> {
                             CT_TRY_DONE(saved);
                             return 1;
                         });
                 })
{
}

QString ExportPage::daysOf(const till::SalesReport &report)
{
    return tr("%1 to %2").arg(report.asked.from.toText(), report.asked.to.toText());
}

ExportPage::FileWords ExportPage::csvWords()
{
    return { tr("Export as CSV"), tr("CSV files (*.csv)"), QStringLiteral("csv") };
}

ExportPage::ExportPage(
    Frame &frame, const FileWords &words, const QString &name, const QString &subject, Write write)
    : DialogPage(words.title, subject)
    , m_frame(frame)
    , m_write(std::move(write))
    , m_file(new FileField(tr("File"), FileField::Purpose::Write, words.filter, this))
    , m_sentence(new TextLabel(QString(), TypeStep::Small, Weight::Bold, ColorRole::Text, this))
{
    const QDate day = frame.flow.settings().storeZone().toLocal(frame.desks.clock.now()).date();
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    m_file->setPath(folder.filePath(
        QStringLiteral("%1-%2.%3").arg(name, day.toString(Qt::ISODate), words.ending)));
    m_sentence->setWordWrap(true);
    m_sentence->setText(
        tr("A file that stands there already is replaced when the new one is whole."));
    body()->addWidget(m_file);
    body()->addWidget(m_sentence);
    body()->addStretch(1);
    setFirstFocus(m_file->edit());
    connect(setPrimary(tr("Write file")), &ActionButton::clicked, this, &ExportPage::write);
}

void ExportPage::write()
{
    if (m_file->path().isEmpty()) {
        m_sentence->setColorRole(ColorRole::Danger);
        m_sentence->setText(tr("Type the path of a file first."));
        return;
    }
    primary()->disableBecause(tr("The file is being written"));
    m_write(m_file->path()).then(this, [this](const Result<std::int64_t> &rows) { show(rows); });
}

void ExportPage::show(const Result<std::int64_t> &rows)
{
    primary()->enable();
    m_sentence->setColorRole(rows ? ColorRole::Success : ColorRole::Danger);
    if (rows) {
        m_sentence->setText(tr("Done: %n row(s) are written.", nullptr, static_cast<int>(*rows)));
        m_frame.sounds.play(Sound::Done);
    } else {
        m_sentence->setText(deskProblem(rows.error()));
        m_frame.sounds.play(Sound::Refused);
    }
}

} // namespace countertop::ui
