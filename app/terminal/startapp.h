#pragma once

#include "app/terminal/firststart.h"
#include "core/base/clock.h"
#include "ui/start/startwindow.h"
#include "ui/widgets/look.h"

#include <QTranslator>

#include <memory>

class QApplication;

namespace countertop::terminal {

/// The window of a first start, in the language of the computer until somebody chooses another.
class StartApp final : public QObject
{
    Q_OBJECT

public:
    StartApp(QApplication &application, const QString &folder, const Clock &clock);
    ~StartApp() override;
    Q_DISABLE_COPY_MOVE(StartApp)

    void start();

Q_SIGNALS:
    void shopReady();

private:
    void show(const QString &language);

    QApplication &m_application;
    const Clock &m_clock;
    FirstStart m_firstStart;
    QTranslator m_translator;
    ui::Look m_look;
    std::unique_ptr<ui::StartWindow> m_window;
};

} // namespace countertop::terminal
