#pragma once

namespace countertop::ui {

/// What the program says by sound. Each has a twin on screen.
enum class Sound {
    Accepted, ///< a code was understood: the last-item strip
    Refused, ///< it was not: the red entry line
    Attention, ///< a new order waits: the orders bar
    AttentionLouder, ///< it has waited for 180 s: 6 dB more
    DrawerOpen, ///< the drawer stands open: a bar message
    Done ///< a sale is stored: the change panel
};

/// Plays sounds, or does not when the terminal is muted. Implemented with Qt Multimedia where it
/// is there and with the bell where not.
class SoundPlayer
{
public:
    SoundPlayer() = default;
    SoundPlayer(const SoundPlayer &) = delete;
    SoundPlayer &operator=(const SoundPlayer &) = delete;
    virtual ~SoundPlayer() = default;

    virtual void play(Sound sound) = 0;
    /// 0 to 100; 0 is silence.
    virtual void setVolume(int percent) = 0;
};

} // namespace countertop::ui
