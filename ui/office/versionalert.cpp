#include "ui/office/versionalert.h"

#include "core/till/settings/settingsdesk.h"
#include "core/till/sync/sync.h"

#include <chrono>

namespace countertop::ui {

namespace {

constexpr auto looksEvery = std::chrono::hours(1);

} // namespace

VersionAlert::VersionAlert(Frame &frame, const ProgramVersion &own, QObject *parent)
    : QObject(parent)
    , m_frame(frame)
    , m_own(own)
{
    connect(&m_tick, &QTimer::timeout, this, &VersionAlert::look);
    connect(&frame.desks.sync, &till::Sync::settingsChanged, this, &VersionAlert::look);
}

void VersionAlert::start()
{
    m_tick.start(looksEvery);
    look();
}

void VersionAlert::look()
{
    m_frame.desks.settings.settings().then(this, [this](const Result<Settings> &settings) {
        if (settings) {
            show(*settings);
        }
    });
}

void VersionAlert::show(const Settings &settings)
{
    const auto demand = settings.change(setting::leastVersion);
    const auto least = ProgramVersion::fromText(settings.text(setting::leastVersion));
    const VersionStanding standing = demand
        ? standingOf(m_own, least, demand->at, m_frame.desks.clock.now())
        : VersionStanding::Current;
    if (standing == VersionStanding::Current) {
        m_frame.messages.solve(message);
    } else if (standing != m_told) {
        const QString until = m_frame.locale.toString(
            settings.storeZone().toLocal(refusedFrom(demand->at)).date(), QLocale::LongFormat);
        const bool isWarned = standing == VersionStanding::Warned;
        m_frame.messages.add(
            { message,
              isWarned ? Tone::Info : Tone::Warning,
              {},
              tr("This till's program is older than the shop asks for: it is %1, asked for is %2.")
                  .arg(m_own.text(), least->text()),
              isWarned
                  ? tr("Everything works until %1. From then on it sells as ever, but changes "
                       "nothing at the shop's service. Update the program.")
                        .arg(until)
                  : tr("It sells as ever and every sale is stored, but changes to goods, people, "
                       "customers and settings are refused. Update the program."),
              {} });
    }
    m_told = standing;
}

} // namespace countertop::ui
