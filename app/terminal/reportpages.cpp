#include "app/terminal/reportpages.h"

#include "app/terminal/printing/pagepainter.h"

namespace countertop::terminal {

till::PageWriter pageWriter()
{
    return [](const Document &paper, const QString &path) -> Result<void> {
        if (!writePdf(paper, PageFormat::A4, path)) {
            return Error{ ErrorKind::Unavailable, till::ExportError::NotWritten, path };
        }
        return done();
    };
}

} // namespace countertop::terminal
