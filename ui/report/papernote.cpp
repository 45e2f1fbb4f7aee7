#include "ui/report/papernote.h"

#include "ui/shell/deskproblem.h"

#include <QCoreApplication>

namespace countertop::ui {

void notePaper(Frame &frame, const Result<void> &queued, const QString &sentence)
{
    frame.sounds.play(queued ? Sound::Accepted : Sound::Refused);
    frame.messages.addPassing(
        { QStringLiteral("paper"),
          queued ? Tone::Info : Tone::Warning,
          Icon(QStringLiteral("printer")),
          queued ? sentence : deskProblem(queued.error()),
          queued ? QString() : QCoreApplication::translate("PaperNote", "Nothing was changed."),
          {} });
}

} // namespace countertop::ui
