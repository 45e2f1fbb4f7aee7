#include "app/terminal/sounds/speaker.h"

#include <QApplication>
#ifdef CT_WITH_MULTIMEDIA
#include <QAudioDevice>
#include <QMediaDevices>
#include <QSoundEffect>
#include <QUrl>
#endif

#include <algorithm>
#include <array>

#ifdef CT_WITH_MULTIMEDIA
static void initSoundResources()
{
    Q_INIT_RESOURCE(sounds);
}
#endif

namespace countertop {

#ifdef CT_WITH_MULTIMEDIA

namespace {

// In the order of ui::Sound.
constexpr std::array<const char *, 6> fileNames{ "accepted",        "refused",    "attention",
                                                 "attentionlouder", "draweropen", "done" };

} // namespace

struct Speaker::Effects
{
    std::array<QSoundEffect, fileNames.size()> all;
    bool hasDevice = !QMediaDevices::defaultAudioOutput().isNull();
};

Speaker::Speaker()
    : m_effects(std::make_unique<Effects>())
{
    initSoundResources();
    for (std::size_t i = 0; m_effects->hasDevice && i < fileNames.size(); ++i) {
        // Loaded beforehand: a beep after the scan must not wait for a file.
        m_effects->all[i].setSource(
            QUrl(QStringLiteral("qrc:/sounds/%1.wav").arg(QLatin1StringView(fileNames[i]))));
    }
    setVolume(m_volume);
}

void Speaker::play(ui::Sound sound)
{
    if (m_volume == 0) {
        return;
    }
    QSoundEffect &effect = m_effects->all[static_cast<std::size_t>(sound)];
    if (!m_effects->hasDevice || effect.status() == QSoundEffect::Error) {
        ring(sound);
        return;
    }
    effect.play();
}

void Speaker::setVolume(int percent)
{
    m_volume = std::clamp(percent, 0, 100);
    for (QSoundEffect &effect : m_effects->all) {
        effect.setVolume(static_cast<float>(m_volume) / 100.0F);
    }
}

#else

struct Speaker::Effects
{
};

Speaker::Speaker() = default;

void Speaker::play(ui::Sound sound)
{
    if (m_volume > 0) {
        ring(sound);
    }
}

void Speaker::setVolume(int percent)
{
    m_volume = std::clamp(percent, 0, 100);
}

#endif

Speaker::~Speaker() = default;

void Speaker::ring(ui::Sound sound)
{
    switch (sound) {
    case ui::Sound::Refused:
    case ui::Sound::Attention:
    case ui::Sound::AttentionLouder:
    case ui::Sound::DrawerOpen:
        QApplication::beep();
        return;
    case ui::Sound::Accepted:
    case ui::Sound::Done:
        return; // one bell for good and bad would say nothing
    }
}

} // namespace countertop
