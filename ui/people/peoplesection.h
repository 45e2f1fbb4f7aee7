#pragma once

#include "core/till/people/peopledesk.h"
#include "ui/shell/section.h"

#include <vector>

class QStackedWidget;

namespace countertop::ui {

class ActionButton;
class ListPane;
class SegmentedControl;

/// Who works here and what their roles may do.
class PeopleSection final : public Section
{
    Q_OBJECT

public:
    explicit PeopleSection(Frame &frame, QWidget *parent = nullptr);

    void opened() override;

private:
    void read();
    void showPeople(const std::vector<till::PersonTile> &people);
    void showRoles();
    void showView(int view);
    void editPerson(const till::PersonTile &tile);
    void makePerson();
    void makeRole();
    void editRole(const Role &role);

    SegmentedControl *m_views;
    QStackedWidget *m_stack;
    ActionButton *m_make;
    ListPane *m_people;
    ListPane *m_roleList;
    std::vector<till::PersonTile> m_tiles;
    std::vector<Role> m_roles;
};

} // namespace countertop::ui
