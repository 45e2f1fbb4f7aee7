#pragma once

#include <QWidget>

namespace countertop::ui {

/// What is shown instead of the counter when the shop cannot be opened: what happened, what is
/// safe, what to do. It needs no settings and no theme: nothing could be read.
class ProblemWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemWindow(const QString &sentence, QWidget *parent = nullptr);
};

} // namespace countertop::ui
