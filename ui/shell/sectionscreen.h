#pragma once

#include "ui/shell/screen.h"
#include "ui/shell/section.h"

#include <vector>

class QStackedWidget;

namespace countertop::ui {

class SideList;

/// A screen of several parts with their names at the side. Whoever lacks the right to a part does
/// not see it (decisions.md 42).
class SectionScreen : public Screen
{
    Q_OBJECT

public:
    SectionScreen(Frame &frame, const QString &title, QWidget *parent = nullptr);

    /// *right* empty: for everybody who may enter the screen.
    int addSection(Section *section,
                   const Icon &icon,
                   const QString &word,
                   const QString &right = QString());

    void opened() override;
    bool perform(Action action) override;
    bool takeScan(const Scan &scan) override;
    void showSection(int index);
    int current() const { return m_current; }

protected:
    SideList *sideList() const { return m_side; }
    QStackedWidget *stack() const { return m_stack; }
    void arrange();

private:
    struct Place
    {
        Section *section;
        QString right;
    };

    Section *section() const;

    SideList *m_side;
    QStackedWidget *m_stack;
    std::vector<Place> m_places;
    int m_current = -1;
};

} // namespace countertop::ui
