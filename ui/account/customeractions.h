#pragma once

#include "core/domain/account/customer.h"
#include "ui/shell/frame.h"

#include <QObject>

#include <functional>

namespace countertop::ui {

/// The pages about a customer, wherever they are asked for.
class CustomerActions final : public QObject
{
    Q_OBJECT

public:
    explicit CustomerActions(Frame &frame, QObject *parent = nullptr);

    /// Somebody new where the id is null. *then* gets the customer as stored.
    void edit(const Customer &customer, const std::function<void(const Customer &)> &then);
    void showAccount(const CustomerId &customer);

signals:
    /// A customer or an account changed: lists are to be read again.
    void happened();

private:
    Frame &m_frame;
};

} // namespace countertop::ui
