#pragma once

#include "ui/widgets/sounds.h"

#include <memory>

namespace countertop {

/// The sounds of this computer: Qt Multimedia where the program was built with it and a device is
/// there, the bell of the platform for what must be heard where not. Lives on the ui thread.
class Speaker final : public ui::SoundPlayer
{
public:
    Speaker();
    ~Speaker() override;

    void play(ui::Sound sound) override;
    void setVolume(int percent) override;

private:
    struct Effects;

    void ring(ui::Sound sound);

    std::unique_ptr<Effects> m_effects;
    int m_volume = 80;
};

} // namespace countertop
