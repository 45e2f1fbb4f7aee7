#pragma once

#include "core/till/sync/setasidedesk.h"
#include "ui/pages/pickpage.h"
#include "ui/shell/frame.h"

namespace countertop::ui {

class ListPane;

/// What the shop's service set aside of all tills of the store, each with a sentence that says what
/// it means and what to do. Enter opens what can be decided about it.
class SetAsideList final : public QWidget
{
    Q_OBJECT

public:
    explicit SetAsideList(Frame &frame, QWidget *parent = nullptr);

    void read();

private:
    void show(const std::vector<SetAsideNotice> &facts);
    void open(int row);
    PickRow rowOf(const SetAsideNotice &fact) const;

    Frame &m_frame;
    ListPane *m_list;
    std::vector<SetAsideNotice> m_facts;
};

} // namespace countertop::ui
