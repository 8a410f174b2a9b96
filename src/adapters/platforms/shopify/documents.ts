/** What is asked of Shopify's GraphQL Admin API. Scopes: read_orders, write_orders, write_returns. */

export const orderAddress = `query OrderAddress($id: ID!) {
  order(id: $id) {
    id
    displayFulfillmentStatus
    shippingAddress { firstName lastName company phone address1 address2 city zip countryCodeV2 }
  }
}`;

export const updateAddress = `mutation UpdateAddress($input: OrderInput!) {
  orderUpdate(input: $input) {
    order {
      id
      shippingAddress { firstName lastName company phone address1 address2 city zip countryCodeV2 }
    }
    userErrors { field message }
  }
}`;

export const returnableLines = `query ReturnableLines($orderId: ID!) {
  returnableFulfillments(orderId: $orderId, first: 10) {
    edges { node {
      returnableFulfillmentLineItems(first: 50) {
        edges { node { quantity fulfillmentLineItem { id } } }
      }
    } }
  }
  order(id: $orderId) {
    returns(first: 10) { edges { node { id name status } } }
  }
}`;

export const askForReturn = `mutation AskForReturn($input: ReturnRequestInput!) {
  returnRequest(input: $input) {
    return { id name status }
    userErrors { field message }
  }
}`;
