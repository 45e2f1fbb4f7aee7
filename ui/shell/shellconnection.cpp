// How the till stands with its site, in the header of Shell.

#include "ui/shell/connectionwords.h"
#include "ui/shell/shell.h"
#include "ui/widgets/strips.h"

namespace countertop::ui {

void Shell::showConnection(const till::SyncState &state)
{
    m_syncState = state;
    drawConnection();
}

void Shell::drawConnection()
{
    const ConnectionFace face = faceOf(m_syncState, m_frame.desks.clock.now());
    m_connection->setState(face.state, face.count, face.total, face.lateness);
    m_connection->setToolTip(connectionWords(m_syncState).what);
}

} // namespace countertop::ui
