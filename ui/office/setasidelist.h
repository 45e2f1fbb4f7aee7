#pragma once

#include "core/till/report/reportdesk.h"
#include "ui/pages/pickpage.h"
#include "ui/shell/frame.h"

namespace countertop::ui {

class ListPane;

/// Facts that the shop's service set aside, each with a sentence that says what it means and what
/// to do. Enter on a sale opens its receipt.
class SetAsideList final : public QWidget
{
    Q_OBJECT

public:
    explicit SetAsideList(Frame &frame, QWidget *parent = nullptr);

    void read();

private:
    void show(const std::vector<till::FactSetAside> &facts);
    void open(int row);
    PickRow rowOf(const till::FactSetAside &fact) const;

    Frame &m_frame;
    ListPane *m_list;
    std::vector<till::FactSetAside> m_facts;
};

} // namespace countertop::ui
