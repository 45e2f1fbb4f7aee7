#pragma once

#include "core/till/account/accountdesk.h"
#include "ui/account/customeractions.h"
#include "ui/shell/section.h"

#include <vector>

namespace countertop::ui {

class ListPane;
class SearchField;

/// The shop's customers: found by name, phone or e-mail; new ones, changes, accounts.
class CustomerSection final : public Section
{
    Q_OBJECT

public:
    explicit CustomerSection(Frame &frame, QWidget *parent = nullptr);

    void opened() override;

private:
    QWidget *buildHead();
    void read();
    void show(const std::vector<till::CustomerAccount> &accounts);
    void openAccount(int row);
    const till::CustomerAccount *marked() const;

    CustomerActions m_actions;
    SearchField *m_search = nullptr;
    ListPane *m_list;
    std::vector<till::CustomerAccount> m_accounts;
};

} // namespace countertop::ui
