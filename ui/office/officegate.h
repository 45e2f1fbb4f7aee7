#pragma once

#include "ui/shell/frame.h"

#include <QWidget>

namespace countertop::ui {

class PinField;
class TextLabel;

/// Asks the person who is signed in for the PIN again before the manager area is shown (CT-06).
class OfficeGate final : public QWidget
{
    Q_OBJECT

public:
    explicit OfficeGate(Frame &frame, QWidget *parent = nullptr);

    /// Shown now: an empty field with the keyboard.
    void begin();

signals:
    void passed();

private:
    void tryPin();

    Frame &m_frame;
    PinField *m_pin;
    TextLabel *m_sentence;
    bool m_isChecking = false;
};

} // namespace countertop::ui
